import { forgetMails, keptMailIds, mailFolder } from '../mails/folder.js';
import type { Context } from '../platform/context.js';
import { knownMails } from './store.js';

/** Erases the mails that were written instead of sent, once the outbox has purged them. */
export async function purgeMailFolder({
  db,
  configuration,
}: Pick<Context, 'db' | 'configuration'>): Promise<void> {
  const folder = mailFolder(configuration.dataFolder);
  const kept = await keptMailIds(folder);
  const known = await knownMails(db, kept);
  await forgetMails(
    folder,
    kept.filter((id) => !known.has(id)),
  );
}
