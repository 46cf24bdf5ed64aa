import type { Transaction } from 'kysely';
import { forgetMails, mailFolder } from '../mails/folder.js';
import type { Context } from '../platform/context.js';
import type { Database } from '../platform/database/tables.js';
import { recordErasure } from './ledger.js';
import { deleteAddress } from './store.js';

/** Forgets an author's address for ever: no letter that waits will leave. */
export async function forgetAddress(
  { configuration }: Pick<Context, 'configuration'>,
  transaction: Transaction<Database>,
  story: string,
  at: string,
): Promise<void> {
  const letters = await deleteAddress(transaction, story);
  // Those that were written instead of sent tell the address too.
  await forgetMails(mailFolder(configuration.dataFolder), letters);
  await recordErasure(configuration.dataFolder, story, 'address', at);
}
