import { sql, type Kysely, type Transaction } from 'kysely';
import { parameter, Statement } from '../database/statement.js';
import type { Database } from '../database/tables.js';

const counting = new Statement(
  () => sql<{ count: number }>`
    insert into flood_count (caller, hour, count) values (${parameter(1)}, ${parameter(2)}, 1)
    on conflict (caller) do update set count = flood_count.count + 1
    returning count`,
);

/** Counts one more, and gives how many there are now. */
export async function countOne(
  transaction: Transaction<Database>,
  caller: string,
  hour: string,
): Promise<number> {
  const [counted] = await counting.run(transaction, [caller, hour]);
  if (counted === undefined) throw new Error('A count was not kept.');
  return counted.count;
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
