import { sql, type Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import type { Kind } from './kinds.js';

/** How many rows are held, counted up to `enough`. */
export async function countHeld(
  db: Kysely<Database>,
  { table, held }: Kind,
  enough: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from (select from ${sql.table(table)} where ${held} limit ${enough}) as counted`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Erases what is due, at most `most` rows. Gives how many, and whether there was more. */
export async function eraseDue(
  db: Kysely<Database>,
  { table, held, due, emptied }: Kind,
  limit: string,
  most: number,
): Promise<{ erased: number; more: boolean }> {
  const rows = sql`(
    select ctid from ${sql.table(table)} where ${held} and ${due(limit)} limit ${most})`;
  const erase = emptied
    ? sql`update ${sql.table(table)} set ${sql.ref(emptied)} = null where ctid in ${rows}`
    : sql`delete from ${sql.table(table)} where ctid in ${rows}`;
  const { numAffectedRows = 0n } = await erase.execute(db);
  const left = await sql`select from ${sql.table(table)} where ${held} and ${due(limit)} limit 1`.execute(db);
  return { erased: Number(numAffectedRows), more: left.rows.length > 0 };
}

/** Which of these mails the outbox still has. */
export async function knownMails(db: Kysely<Database>, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('mail')
    .select('id')
    .where(sql<boolean>`id = any(${ids}::text[])`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
