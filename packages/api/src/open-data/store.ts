import type { DatasetName } from '@spplus/contract';
import { sql, type Kysely } from 'kysely';
import type { Database, Row } from '../platform/database/tables.js';
import { pageOf, pageRows, type After, type Filter, type Page } from './page.js';

export type ExportedStructure = Row<'structure'> & {
  readonly network_name: string;
  readonly parent_name: string | null;
};

export async function pageOfStructures(
  db: Kysely<Database>,
  { network, structure }: Filter,
  after: After,
): Promise<Page<ExportedStructure>> {
  let query = db
    .selectFrom('structure')
    .innerJoin('network', 'network.id', 'structure.network_id')
    .leftJoin('structure as parent', 'parent.id', 'structure.parent_id')
    .selectAll('structure')
    .select(['network.name as network_name', 'parent.official_name as parent_name']);
  if (network !== undefined) query = query.where('structure.network_id', '=', network);
  if (structure !== undefined) query = query.where('structure.id', '=', structure);
  if (after !== undefined) query = query.where('structure.id', '>', after[0] ?? '');
  return pageOf(await query.orderBy('structure.id').limit(pageRows).execute(), ({ id }) => [id]);
}

export type ExportedIndicator = Row<'indicator'> & { readonly network_name: string };

export async function pageOfIndicators(
  db: Kysely<Database>,
  { network, structure }: Filter,
  after: After,
): Promise<Page<ExportedIndicator>> {
  let query = db
    .selectFrom('indicator')
    .innerJoin('network', 'network.id', 'indicator.network_id')
    .selectAll('indicator')
    .select('network.name as network_name');
  if (network !== undefined) query = query.where('indicator.network_id', '=', network);
  if (structure !== undefined) {
    query = query.where('indicator.id', 'in', (eb) =>
      eb.selectFrom('result').select('indicator_id').where('structure_id', '=', structure),
    );
  }
  if (after !== undefined) query = query.where('indicator.id', '>', after[0] ?? '');
  return pageOf(await query.orderBy('indicator.id').limit(pageRows).execute(), ({ id }) => [id]);
}

export type ExportedResult = Row<'result'> & {
  readonly network_name: string;
  readonly typology: string | null;
  readonly structure_name: string;
  readonly indicator_name: string;
  readonly kind: Row<'indicator'>['kind'];
};

export async function pageOfResults(
  db: Kysely<Database>,
  { network, structure }: Filter,
  after: After,
): Promise<Page<ExportedResult>> {
  let query = db
    .selectFrom('result')
    .innerJoin('structure', 'structure.id', 'result.structure_id')
    .innerJoin('network', 'network.id', 'structure.network_id')
    .innerJoin('indicator', 'indicator.id', 'result.indicator_id')
    .selectAll('result')
    .select([
      'network.name as network_name',
      'structure.typology',
      'structure.official_name as structure_name',
      'indicator.official_name as indicator_name',
      'indicator.kind',
    ]);
  if (network !== undefined) query = query.where('structure.network_id', '=', network);
  if (structure !== undefined) query = query.where('result.structure_id', '=', structure);
  if (after !== undefined) {
    const [structureId = '', indicatorId = '', period = ''] = after;
    query = query.where(
      sql<boolean>`(result.structure_id, result.indicator_id, result.period) > (${structureId}, ${indicatorId}, ${period})`,
    );
  }
  const rows = await query
    .orderBy('result.structure_id')
    .orderBy('result.indicator_id')
    .orderBy('result.period')
    .limit(pageRows)
    .execute();
  return pageOf(rows, ({ structure_id, indicator_id, period }) => [structure_id, indicator_id, period]);
}

/** When a dataset last changed; null while it is empty. */
export async function lastUpdate(db: Kysely<Database>, dataset: DatasetName): Promise<string | null> {
  const { at } = await latestOf[dataset](db).executeTakeFirstOrThrow();
  return at;
}

const latestOf = {
  structures: (db: Kysely<Database>) =>
    db.selectFrom('structure').select(({ fn }) => fn.max<string | null>('updated_at').as('at')),
  indicators: (db: Kysely<Database>) =>
    db.selectFrom('indicator').select(({ fn }) => fn.max<string | null>('updated_at').as('at')),
  results: (db: Kysely<Database>) =>
    db.selectFrom('result').select(({ fn }) => fn.max<string | null>('updated_at').as('at')),
  // Whatever changes what the public reads of a story is in its history; imported ones have only their publication.
  experiences: (db: Kysely<Database>) =>
    db.selectNoFrom((eb) =>
      sql<
        string | null
      >`greatest(${eb.selectFrom('catalogue').select(({ fn }) => fn.max('published_at').as('at'))},
        ${eb.selectFrom('story_event').select(({ fn }) => fn.max('at').as('at'))})`.as('at'),
    ),
};
