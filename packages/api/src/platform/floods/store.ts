import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../database/tables.js';

/** Counts one more, and gives how many there are now. */
export async function countOne(
  transaction: Transaction<Database>,
  caller: string,
  hour: string,
): Promise<number> {
  const { count } = await transaction
    .insertInto('flood_count')
    .values({ caller, hour, count: 1 })
    .onConflict((conflict) =>
      conflict.column('caller').doUpdateSet({ count: sql<number>`flood_count.count + 1` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return count;
}

/** Forgets counts of hours that began before a moment, the oldest, at most `limit` of them. Gives how many. */
export async function purgeCounts(db: Kysely<Database>, before: string, limit: number): Promise<number> {
  const oldest = db
    .selectFrom('flood_count')
    .select('caller')
    .where('hour', '<', before)
    .orderBy('hour')
    .limit(limit);
  const { numDeletedRows } = await db
    .deleteFrom('flood_count')
    .where('caller', 'in', oldest)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
