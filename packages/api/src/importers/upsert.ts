import { sql, type Transaction } from 'kysely';
import type { Database, Row } from '../platform/database/tables.js';

/** Inserts whole rows, all with the same columns, or replaces those of the same key: one statement and one parameter, however many rows. */
export async function upsert<T extends keyof Database>(
  trx: Transaction<Database>,
  table: T,
  key: readonly (keyof Row<T> & string)[],
  rows: readonly Partial<Row<T>>[],
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
