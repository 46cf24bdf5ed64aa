import { forgetMails, mailFolder } from '../mails/folder.js';
import type { Context } from '../platform/context.js';
import { readLedger, type Erased } from './ledger.js';
import { deleteAddress, deleteStory, storiesOfHashes } from './store.js';

/**
 * Erases again what a database restored from a backup holds though its author had it erased. Call it at each start,
 * before anything is served. Gives how many stories were touched.
 */
export async function applyErasures({
  db,
  configuration,
  log,
}: Pick<Context, 'db' | 'configuration' | 'log'>): Promise<number> {
  const { entries, unreadable } = await readLedger(configuration.dataFolder);
  if (unreadable > 0) log.warn({ lines: unreadable }, 'erasure ledger holds unreadable lines');
  const hashesOf = (kind: Erased['erased']): string[] =>
    entries.filter(({ erased }) => erased === kind).map(({ hash }) => hash);
  const stories = await storiesOfHashes(db, hashesOf('story'));
  const addresses = await storiesOfHashes(db, hashesOf('address'));
  const mails = await db.transaction().execute(async (transaction) => {
    const erased: string[] = [];
    for (const id of addresses) erased.push(...(await deleteAddress(transaction, id)));
    for (const id of stories) erased.push(...(await deleteStory(transaction, id)));
    return erased;
  });
  await forgetMails(mailFolder(configuration.dataFolder), mails);
  if (stories.length > 0)
    log.warn({ stories: stories.length }, 'erased again what a backup had brought back');
  return stories.length;
}
