import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import { page } from '../platform/cursor.js';
import type { Database, NewRow } from '../platform/database/tables.js';
import type { Point } from '../platform/distance.js';
import { foldedStructure } from './folded.js';
import { criteriaOf, meets, type Criteria, type StructureFilter } from './filter.js';
import { after, isPlaced, orderOf, positionIn, type Order } from './order.js';
import { answersFor, findPlace, nearestCount, type Place } from './place.js';
import { structureColumns, type FoundRow, type StructureRow } from './row.js';

/** A filter, seen from a place: what a citizen asks for. */
export interface StructureSearch extends StructureFilter {
  /** INSEE code; finds by the rule of `findPlace`. */
  readonly commune?: string | undefined;
  /** Leaves out structures that cannot be placed. */
  readonly near?: Point | undefined;
}

export interface FoundPage {
  readonly items: readonly FoundRow[];
  readonly nextCursor: string | null;
  /** How many there are on all pages; left out where counting costs as much as searching. */
  readonly total?: number;
}

/**
 * Active structures: nearest first from a place, best match first for a text, by name otherwise.
 *
 * @throws Problem `not-found` for an unknown commune, `invalid-query` for a cursor of another list.
 */
export async function findStructures(
  db: Kysely<Database>,
  search: StructureSearch,
  { cursor, limit = 20 }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<FoundPage> {
  const { commune, near, ...filter } = search;
  const criteria = await criteriaOf(db, filter);
  const place = commune === undefined ? undefined : await findPlace(db, commune, criteria);
  const order = orderOf(near, place, criteria.text);
  const next = await after(db, order, cursor);
  const found = await db
    .selectFrom(candidates(db, criteria, place, order).as('found'))
    .selectAll()
    .where(next ?? sql<boolean>`true`)
    .$if(order.ranked, (query) => query.orderBy('found.rank'))
    .orderBy('found.name')
    .orderBy('found.id')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = page(found, limit, (last) => positionIn(order, last));
  const items = rows.map(({ rank, ...row }) => ({
    ...row,
    match: place?.match ?? null,
    distance: order.distanceOf(rank),
  }));
  if (!isCheaplyCounted(search)) return { items, nextCursor };
  return { items, nextCursor, total: await count(db, criteria, place) };
}

/** Whether an index holds just those that are found. */
const isCheaplyCounted = ({ q, near, commune, department, region, network }: StructureSearch): boolean =>
  q === undefined &&
  near === undefined &&
  [commune, department, region, network].some((part) => part !== undefined);

/** One structure, active or not. */
export const getStructure = (db: Kysely<Database>, id: string): Promise<StructureRow | undefined> =>
  db
    .selectFrom('structure')
    .innerJoin('network', 'network.id', 'structure.network_id')
    .select(structureColumns)
    .select('network.name as network_name')
    .where('structure.id', '=', id)
    .executeTakeFirst();

/** Writes what an agent corrects of a structure that exists, and what a search then finds it by. */
export async function correctStructure(
  db: Kysely<Database>,
  id: string,
  columns: Pick<NewRow<'structure'>, 'updated_at'> & Partial<NewRow<'structure'>>,
): Promise<StructureRow> {
  await db.updateTable('structure').set(columns).where('id', '=', id).execute();
  const row = await db
    .selectFrom('structure')
    .innerJoin('network', 'network.id', 'structure.network_id')
    .select(structureColumns)
    .select(['network.name as network_name', 'network.short_name as network_short_name'])
    .where('structure.id', '=', id)
    .executeTakeFirstOrThrow();
  const folded = foldedStructure({
    name: row.name,
    officialName: row.official_name,
    networkNames: [row.network_name, row.network_short_name],
    typology: row.typology,
    postCode: row.post_code,
    city: row.city,
  });
  await db.updateTable('structure').set({ folded }).where('id', '=', id).execute();
  return row;
}

/** Those of these codes that are no département. */
export async function unknownDepartments(db: Kysely<Database>, codes: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('department')
    .select('code')
    .where(sql<boolean>`code = any(${codes}::text[])`)
    .execute();
  const known = new Set(rows.map(({ code }) => code));
  return codes.filter((code) => !known.has(code));
}

const holds = (eb: ExpressionBuilder<Database, 'structure'>, criteria: Criteria, place: Place | undefined) =>
  place === undefined ? meets(eb, criteria) : eb.and([meets(eb, criteria), answersFor(eb, place)]);

function candidates(db: Kysely<Database>, criteria: Criteria, place: Place | undefined, order: Order) {
  const all = db
    .selectFrom('structure')
    .innerJoin('network', 'network.id', 'structure.network_id')
    .leftJoin('commune', 'commune.code', 'structure.commune_code')
    .select(structureColumns)
    .select(['network.name as network_name', order.rank.as('rank')])
    .where((eb) => holds(eb, criteria, place))
    .$if(order.placedOnly, (query) => query.where(isPlaced));
  if (place?.match !== 'nearest') return all;
  return all.orderBy(order.rank).orderBy('structure.name').orderBy('structure.id').limit(nearestCount);
}

async function count(db: Kysely<Database>, criteria: Criteria, place: Place | undefined) {
  const { total } = await db
    .selectFrom('structure')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where((eb) => holds(eb, criteria, place))
    .executeTakeFirstOrThrow();
  return place?.match === 'nearest' ? Math.min(total, nearestCount) : total;
}
