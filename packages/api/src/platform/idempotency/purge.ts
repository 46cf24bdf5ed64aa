import type { Context } from '../context.js';
import { purgeRecords } from './store.js';

const keptFor = 24 * 60 * 60 * 1000;
const every = 15 * 60 * 1000;
/** So that a clock days ahead cannot forget everything at once. */
const mostAtOnce = 5000;

/** Forgets idempotency records older than a day. Gives how many. */
export function purgeOldRecords({ db, now }: Pick<Context, 'db' | 'now'>): Promise<number> {
  return purgeRecords(db, new Date(now().getTime() - keptFor).toISOString(), mostAtOnce);
}

/** Purges every quarter of an hour, until stopped. A failure is logged, and made up for by the next run. */
export function schedulePurge(context: Context): { stop(): void } {
  const timer = setInterval(() => {
    purgeOldRecords(context).catch((error: unknown) =>
      context.log.warn({ err: error }, 'idempotency purge failed'),
    );
  }, every);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
