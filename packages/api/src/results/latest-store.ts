import { sql, type ExpressionBuilder, type Kysely, type RawBuilder } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import { indicatorColumns, toIndicator, type IndicatorRow } from '../indicators/row.js';
import { parameter, Statement } from '../platform/database/statement.js';
import type { Database, Row } from '../platform/database/tables.js';
import { structureColumns, type StructureRow } from '../structures/row.js';
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

/** One structure, active or not, with its results: the most asked of all. */
export async function readStructureResults(
  db: Kysely<Database>,
  id: string,
  { network, indicator }: Narrowing,
): Promise<MeasuredStructure | undefined> {
  const [row] = await ofStructure.run(db, [id, network ?? null, indicator ?? null]);
  if (!row) return undefined;
  const { results, ...structure } = row;
  return { structure, results: results.map(toStoredResult) };
}

const ofStructure = new Statement((db) =>
  db
    .selectFrom('structure')
    .select(structureColumns)
    .select((eb) => [
      // Subselects, not joins: planning a join of them takes longer than reading them.
      eb
        .selectFrom('network')
        .select('network.name')
        .whereRef('network.id', '=', 'structure.network_id')
        .$asScalar()
        .$notNull()
        .as('network_name'),
      latestResults(eb, parameter(3)).as('results'),
    ])
    .where('structure.id', '=', parameter(1))
    .where(sameOrAny('structure.network_id', parameter(2))),
);

/** The results of structures found otherwise, by their codes. */
export async function readResults(
  db: Kysely<Database>,
  ids: readonly string[],
  indicator: string | undefined,
): Promise<ReadonlyMap<string, readonly StoredResult[]>> {
  const rows = await ofStructures.run(db, [JSON.stringify(ids), indicator ?? null]);
  return new Map(rows.map(({ id, results }) => [id, results.map(toStoredResult)]));
}

const ofStructures = new Statement((db) =>
  db
    .selectFrom('structure')
    .select((eb) => ['structure.id', latestResults(eb, parameter(2)).as('results')])
    .where(sql<boolean>`structure.id in (select json_array_elements_text(${parameter(1)}::json))`),
);

/** Whether a column holds the wanted value, or none is wanted. */
const sameOrAny = (column: 'structure.network_id' | 'result.indicator_id', wanted: RawBuilder<string>) =>
  sql<boolean>`(${wanted} is null or ${sql.ref(column)} = ${wanted})`;

function latestResults(eb: ExpressionBuilder<Database, 'structure'>, indicator: RawBuilder<string>) {
  const latest = eb
    .selectFrom('result')
    .distinctOn('result.indicator_id')
    .select([
      'result.structure_id',
      'result.indicator_id',
      'result.period',
      'result.updated_at',
      'result.demonstration',
    ])
    .whereRef('result.structure_id', '=', 'structure.id')
    .where(sameOrAny('result.indicator_id', indicator))
    .orderBy('result.indicator_id')
    .orderBy('result.period_end', 'desc')
    .orderBy('result.period', 'desc');
  return jsonArrayFrom(
    eb.selectFrom(latest.as('latest')).select((eb) => [
      'latest.updated_at',
      'latest.demonstration',
      jsonObjectFrom(
        eb
          .selectFrom('indicator')
          .select(indicatorColumns)
          .whereRef('indicator.id', '=', 'latest.indicator_id'),
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
  readonly indicator: IndicatorRow;
  readonly summary: Pick<Row<'period_summary'>, 'lowest' | 'highest' | 'mean' | 'weighted'> | null;
  readonly national: Pick<Row<'national_result'>, 'value' | 'n'> | null;
  readonly history: readonly Pick<Row<'result'>, 'period' | 'value' | 'n'>[];
}

const toStoredResult = ({ updated_at, indicator, ...row }: LatestRow): StoredResult => ({
  ...row,
  indicator: toIndicator(indicator),
  updatedAt: updated_at,
});
