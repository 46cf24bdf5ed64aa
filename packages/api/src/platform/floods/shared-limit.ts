import type { Transaction } from 'kysely';
import type { Context } from '../context.js';
import type { Database } from '../database/tables.js';
import { Problem } from '../problems.js';
import { countOne } from './store.js';

const hourMilliseconds = 60 * 60 * 1000;

/**
 * Counts a public write of a caller within the current hour, in the transaction that writes it: what is undone does
 * not count, and every process of the installation counts in the same place. Call it last: the transactions of one
 * caller wait for each other from here to their end.
 *
 * @throws Problem `rate-limited` beyond `maximum` in an hour.
 */
export async function countShared(
  transaction: Transaction<Database>,
  { secrets, now }: Pick<Context, 'secrets' | 'now'>,
  { what, caller, maximum }: { readonly what: string; readonly caller: string; readonly maximum: number },
): Promise<void> {
  const present = now().getTime();
  const hour = Math.floor(present / hourMilliseconds) * hourMilliseconds;
  const startedAt = new Date(hour).toISOString();
  // Marked with its hour: the same address cannot be followed from one hour to the next.
  const mark = secrets.mark('flood', JSON.stringify([what, startedAt, caller]));
  if ((await countOne(transaction, mark, startedAt)) <= maximum) return;
  const retryAfterSeconds = Math.max(1, Math.ceil((hour + hourMilliseconds - present) / 1000));
  const detail = `No more than ${maximum} ${what} an hour are taken from one place; wait ${retryAfterSeconds} s.`;
  throw new Problem('rate-limited', { detail, retryAfterSeconds });
}
