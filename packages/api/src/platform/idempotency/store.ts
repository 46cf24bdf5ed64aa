import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database, NewRow, Row } from '../database/tables.js';

export async function findRecord(db: Kysely<Database>, id: string): Promise<Row<'idempotency'> | undefined> {
  return db.selectFrom('idempotency').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Holds a key until the transaction ends, unless another one holds it: then false, at once. */
export async function holdKey(transaction: Transaction<Database>, id: string): Promise<boolean> {
  const lock = Buffer.from(id, 'hex').readBigInt64BE().toString();
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock(${lock}::bigint) as held`.execute(transaction);
  return rows[0]?.held === true;
}

export async function insertRecord(
  transaction: Transaction<Database>,
  record: NewRow<'idempotency'>,
): Promise<void> {
  await transaction.insertInto('idempotency').values(record).execute();
}

/** Forgets the oldest records made before a moment, at most `limit` of them. Gives how many. */
export async function purgeRecords(db: Kysely<Database>, before: string, limit: number): Promise<number> {
  const oldest = db
    .selectFrom('idempotency')
    .select('id')
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(limit);
  const { numDeletedRows } = await db.deleteFrom('idempotency').where('id', 'in', oldest).executeTakeFirst();
  return Number(numDeletedRows);
}
