import { sql, type Kysely, type Transaction } from 'kysely';
import { parameter, Statement } from '../platform/database/statement.js';
import type { Database } from '../platform/database/tables.js';

const used = new Statement(
  () => sql<{ solution: string }>`
    insert into used_challenge (solution, expires_at) values (${parameter(1)}, ${parameter(2)})
    on conflict do nothing returning solution`,
);

/** Marks a challenge as used; false where it was. Who comes at the same moment waits for the first to end. */
export async function useChallenge(
  transaction: Transaction<Database>,
  challenge: string,
  expiresAt: string,
): Promise<boolean> {
  return (await used.run(transaction, [challenge, expiresAt])).length > 0;
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
