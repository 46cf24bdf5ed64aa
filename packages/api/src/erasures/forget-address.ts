import type { Transaction } from 'kysely';
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
  await deleteAddress(transaction, story);
  await recordErasure(configuration.dataFolder, story, 'address', at);
}
