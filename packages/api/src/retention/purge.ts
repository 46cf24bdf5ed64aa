import type { Context } from '../platform/context.js';
import type { Work } from '../platform/jobs/work.js';
import { kinds, type Kind } from './kinds.js';
import { purgeMailFolder } from './mail-folder.js';
import { enoughToCount, limitOf, mostAtOnce } from './rules.js';
import { countHeld, eraseDue } from './store.js';

type Purging = Pick<Context, 'db' | 'configuration' | 'log' | 'now'>;

/** Erases of one kind what was kept long enough, as far as one run may go. Gives how many rows. */
export async function purge({ db, configuration, log, now }: Purging, kind: Kind): Promise<number> {
  const limit = limitOf(now(), configuration.retention[kind.period]);
  const most = mostAtOnce(await countHeld(db, kind, enoughToCount));
  const { erased, more } = await eraseDue(db, kind, limit, most);
  const told = { kind: kind.name, erased };
  if (more) log.warn(told, 'more is due than one purge may erase: the next ones go on; is the clock right?');
  else if (erased > 0) log.info(told, 'purged what was kept long enough');
  return erased;
}

/**
 * Purges every kind; one that fails does not keep the others. Runs once a day, and that is what the cap of a run counts
 * on.
 *
 * @throws AggregateError once all were tried.
 */
export async function purgeAll(context: Purging): Promise<void> {
  const failures: unknown[] = [];
  const note = (error: unknown) => failures.push(error);
  for (const kind of kinds) await purge(context, kind).catch(note);
  await purgeMailFolder(context).catch(note);
  if (failures.length > 0) throw new AggregateError(failures, 'Some kinds of data could not be purged.');
}

/** The work of queue `purge`: every night, in UTC. */
export const purgeWork = (context: Purging): Work<Record<never, never>> => ({
  run: () => purgeAll(context),
  schedule: '17 3 * * *',
});
