import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../platform/database/tables.js';

/** Marks a challenge as used; false where it was. Who comes at the same moment waits for the first to end. */
export async function useChallenge(
  transaction: Transaction<Database>,
  challenge: string,
  expiresAt: string,
): Promise<boolean> {
  const inserted = await transaction
    .insertInto('used_challenge')
    .values({ solution: challenge, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('solution')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Forgets used challenges that expired before a moment, the oldest, at most `limit` of them. Gives how many. */
export async function purgeUsedChallenges(
  db: Kysely<Database>,
  before: string,
  limit: number,
): Promise<number> {
  const oldest = db
    .selectFrom('used_challenge')
    .select('solution')
    .where('expires_at', '<', before)
    .orderBy('expires_at')
    .limit(limit);
  const { numDeletedRows } = await db
    .deleteFrom('used_challenge')
    .where('solution', 'in', oldest)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
