import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../database/tables.js';

/** How often the work reads a whole table through, as the engine itself counts within a transaction. */
export const scansOf = (
  db: Kysely<Database>,
  table: keyof Database,
  work: (transaction: Transaction<Database>) => Promise<unknown>,
): Promise<number> =>
  db.transaction().execute(async (transaction) => {
    const before = await counted(transaction, table);
    await work(transaction);
    return (await counted(transaction, table)) - before;
  });

async function counted(db: Transaction<Database>, table: keyof Database): Promise<number> {
  const { rows } = await sql<{ scans: number }>`
    select seq_scan as scans from pg_stat_xact_user_tables where relname = ${table}`.execute(db);
  return rows[0]?.scans ?? 0;
}
