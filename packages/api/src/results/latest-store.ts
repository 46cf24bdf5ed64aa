import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import { toIndicator } from '../indicators/row.js';
import type { Database, Row } from '../platform/database/tables.js';
import type { StructureRow } from '../structures/row.js';
import type { StoredResult } from './presentation.js';

/** A structure, and the latest result of each of its indicators. */
export interface MeasuredStructure {
  readonly structure: StructureRow;
  readonly results: readonly StoredResult[];
}

interface Narrowing {
  readonly network?: string | undefined;
  readonly indicator?: string | undefined;
}

/** One structure, active or not, with its results: one statement, as the most asked of all. */
export async function readStructureResults(
  db: Kysely<Database>,
  id: string,
  { network, indicator }: Narrowing,
): Promise<MeasuredStructure | undefined> {
  let query = db
    .selectFrom('structure')
    .selectAll('structure')
    .select((eb) => [
      // Subselects, not joins: planning a join of them takes longer than reading them.
      eb
        .selectFrom('network')
        .select('network.name')
        .whereRef('network.id', '=', 'structure.network_id')
        .$asScalar()
        .$notNull()
        .as('network_name'),
      latestResults(eb, indicator).as('results'),
    ])
    .where('structure.id', '=', id);
  if (network !== undefined) query = query.where('structure.network_id', '=', network);
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  const { results, ...structure } = row;
  return { structure, results: results.map(toStoredResult) };
}

/** The results of structures found otherwise, by their codes. */
export async function readResults(
  db: Kysely<Database>,
  ids: readonly string[],
  indicator: string | undefined,
): Promise<ReadonlyMap<string, readonly StoredResult[]>> {
  const rows = await db
    .selectFrom('structure')
    .select((eb) => ['structure.id', latestResults(eb, indicator).as('results')])
    .where(sql<boolean>`structure.id = any(${ids}::text[])`)
    .execute();
  return new Map(rows.map(({ id, results }) => [id, results.map(toStoredResult)]));
}

function latestResults(eb: ExpressionBuilder<Database, 'structure'>, indicator: string | undefined) {
  let ofStructure = eb
    .selectFrom('result')
    .distinctOn('result.indicator_id')
    .selectAll('result')
    .whereRef('result.structure_id', '=', 'structure.id');
  if (indicator !== undefined) ofStructure = ofStructure.where('result.indicator_id', '=', indicator);
  const latest = ofStructure
    .orderBy('result.indicator_id')
    .orderBy('result.period_end', 'desc')
    .orderBy('result.period', 'desc');
  return jsonArrayFrom(
    eb.selectFrom(latest.as('latest')).select((eb) => [
      'latest.updated_at',
      'latest.demonstration',
      jsonObjectFrom(
        eb.selectFrom('indicator').selectAll().whereRef('indicator.id', '=', 'latest.indicator_id'),
      )
        .$notNull()
        .as('indicator'),
      jsonObjectFrom(
        eb
          .selectFrom('period_summary')
          .select(['lowest', 'highest', 'mean', 'weighted'])
          .whereRef('period_summary.indicator_id', '=', 'latest.indicator_id')
          .whereRef('period_summary.period', '=', 'latest.period'),
      ).as('summary'),
      jsonObjectFrom(
        eb
          .selectFrom('national_result')
          .select(['value', 'n'])
          .whereRef('national_result.indicator_id', '=', 'latest.indicator_id')
          .whereRef('national_result.period', '=', 'latest.period'),
      ).as('national'),
      jsonArrayFrom(
        eb
          .selectFrom('result')
          .select(['period', 'value', 'n'])
          .whereRef('result.structure_id', '=', 'latest.structure_id')
          .whereRef('result.indicator_id', '=', 'latest.indicator_id')
          .orderBy('period_end')
          .orderBy('period'),
      ).as('history'),
    ]),
  );
}

/** What `latestResults` gives, through JSON. */
interface LatestRow {
  readonly updated_at: string;
  readonly demonstration: boolean;
  readonly indicator: Row<'indicator'>;
  readonly summary: Pick<Row<'period_summary'>, 'lowest' | 'highest' | 'mean' | 'weighted'> | null;
  readonly national: Pick<Row<'national_result'>, 'value' | 'n'> | null;
  readonly history: readonly Pick<Row<'result'>, 'period' | 'value' | 'n'>[];
}

const toStoredResult = ({ updated_at, indicator, ...row }: LatestRow): StoredResult => ({
  ...row,
  indicator: toIndicator(indicator),
  updatedAt: updated_at,
});
