import { sql, type Transaction } from 'kysely';
import type { Database, NewRow } from '../platform/database/tables.js';

/** Inserts whole rows, or replaces those of the same key: one statement and one parameter, however many rows. */
export async function upsert<T extends keyof Database>(
  trx: Transaction<Database>,
  table: T,
  key: readonly (keyof NewRow<T> & string)[],
  rows: readonly NewRow<T>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const replaced = columns.filter((column) => !key.some((part) => part === column));
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(table)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)
    on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do update
    set ${sql.join(replaced.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}`.execute(
    trx,
  );
}
