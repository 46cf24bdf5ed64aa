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

export const readNetworks = (db: Db) =>
  db.selectFrom('network').select(['id', 'name', 'short_name']).execute();

/** Adds a network after those that are there, unless it is one of them. */
export async function addNetwork(trx: Transaction<Database>, id: string, name: string): Promise<void> {
  await trx
    .insertInto('network')
    .values(({ selectFrom, fn }) => ({
      id,
      name,
      short_name: name,
      ministry: null,
      position: selectFrom('network').select(
        fn.coalesce(sql<number>`max(position) + 1`, sql.lit(0)).as('next'),
      ),
    }))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

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
