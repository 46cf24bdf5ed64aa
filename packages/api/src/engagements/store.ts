import type { Kysely } from 'kysely';
import type { Database, Row } from '../platform/database/tables.js';

/** The latest edition. Undefined where no reference data were loaded. */
export async function latestEdition(db: Kysely<Database>): Promise<number | undefined> {
  const row = await db
    .selectFrom('engagement')
    .select('edition')
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.edition;
}

export const nationalEngagements = (db: Kysely<Database>, edition: number): Promise<Row<'engagement'>[]> =>
  db.selectFrom('engagement').selectAll().where('edition', '=', edition).orderBy('number').execute();

export const declensionsOf = (
  db: Kysely<Database>,
  network: string,
  edition: number,
): Promise<Row<'engagement_declension'>[]> =>
  db
    .selectFrom('engagement_declension')
    .selectAll()
    .where('network_id', '=', network)
    .where('edition', '=', edition)
    .execute();

/** Replaces the network's whole wording of an edition; give it a transaction. */
export async function replaceDeclensions(
  db: Kysely<Database>,
  network: string,
  edition: number,
  items: readonly { readonly number: number; readonly text: string }[],
  at: string,
): Promise<void> {
  await db
    .deleteFrom('engagement_declension')
    .where('network_id', '=', network)
    .where('edition', '=', edition)
    .execute();
  if (items.length === 0) return;
  const rows = items.map(({ number, text }) => ({
    network_id: network,
    edition,
    number,
    text,
    demonstration: false,
    updated_at: at,
  }));
  await db.insertInto('engagement_declension').values(rows).execute();
}
