import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../../platform/database/tables.js';
import type { PlaceRow } from './read.js';

type Point = Pick<Database['commune'], 'latitude' | 'longitude'>;

/** Where each commune is, null where nobody has said. */
export async function communePoints(db: Kysely<Database>): Promise<ReadonlyMap<string, Point>> {
  const rows = await db.selectFrom('commune').select(['code', 'latitude', 'longitude']).execute();
  return new Map(rows.map((row) => [row.code, row]));
}

export async function savePoints(trx: Transaction<Database>, rows: readonly PlaceRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update commune set latitude = given.latitude, longitude = given.longitude
    from json_populate_recordset(null::commune, ${JSON.stringify(rows)}::json) as given
    where commune.code = given.code`.execute(trx);
}
