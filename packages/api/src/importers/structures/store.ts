import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database, NewRow, Row } from '../../platform/database/tables.js';
import { upsert } from '../upsert.js';

type Db = Kysely<Database>;

export interface Node {
  readonly id: string;
  readonly parent: string | null;
  readonly active: boolean;
  readonly welcomesPublic: boolean;
}

export const readNodes = (db: Db): Promise<Node[]> =>
  db
    .selectFrom('structure')
    .select(['id', 'parent_id as parent', 'active', 'welcomes_public as welcomesPublic'])
    .execute();

export const readCommunes = (db: Db) =>
  db
    .selectFrom('commune')
    .select(['code', 'department_code as department', 'region_code as region'])
    .execute();

export const readDepartments = (db: Db) =>
  db.selectFrom('department').select(['code', 'region_code as region']).execute();

/** The structures of these ids, held until the transaction ends. */
export const lockStructures = (
  trx: Transaction<Database>,
  ids: readonly string[],
): Promise<Row<'structure'>[]> =>
  trx
    .selectFrom('structure')
    .selectAll()
    .where(sql<boolean>`id = any(${ids}::text[])`)
    .forUpdate()
    .execute();

export const saveStructures = (
  trx: Transaction<Database>,
  rows: readonly NewRow<'structure'>[],
): Promise<void> => upsert(trx, 'structure', ['id'], rows);

export interface Placing {
  readonly id: string;
  readonly parent_id: string | null;
  readonly welcomes_public: boolean;
}

/** Sets the place in the tree, and what follows from it. */
export async function placeStructures(
  trx: Transaction<Database>,
  placings: readonly Placing[],
  updatedAt: string,
): Promise<void> {
  await sql`
    update structure
    set parent_id = given.parent_id, welcomes_public = given.welcomes_public, updated_at = ${updatedAt}
    from json_populate_recordset(null::structure, ${JSON.stringify(placings)}::json) as given
    where structure.id = given.id`.execute(trx);
}
