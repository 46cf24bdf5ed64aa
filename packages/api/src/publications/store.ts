import type { Kysely } from 'kysely';
import type { Database, Row } from '../platform/database/tables.js';
import type { Labels } from './facets.js';

export const getPublication = (db: Kysely<Database>, id: string): Promise<Row<'publication'> | undefined> =>
  db.selectFrom('publication').selectAll().where('id', '=', id).executeTakeFirst();

export async function readLabels(db: Kysely<Database>): Promise<Labels> {
  const networks = await db.selectFrom('network').select(['id', 'name']).execute();
  const departments = await db.selectFrom('department').select(['code', 'name']).execute();
  return {
    network: new Map(networks.map(({ id, name }) => [id, name])),
    department: new Map(departments.map(({ code, name }) => [code, name])),
  };
}
