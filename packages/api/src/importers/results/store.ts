import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database, Row } from '../../platform/database/tables.js';
import type { ResultRow } from './read.js';

export async function structureNetworks(db: Kysely<Database>): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('structure').select(['id', 'network_id']).execute();
  return new Map(rows.map(({ id, network_id }) => [id, network_id]));
}

/** The results that rows may replace, each as it is now. */
export const resultsAt = (
  trx: Transaction<Database>,
  rows: readonly ResultRow[],
): Promise<Row<'result'>[]> => {
  const keys = rows.map(({ structure, indicator, period }) => ({
    structure_id: structure,
    indicator_id: indicator,
    period,
  }));
  return trx
    .selectFrom('result')
    .innerJoin(
      sql<Pick<Row<'result'>, 'structure_id' | 'indicator_id' | 'period'>>`
        json_populate_recordset(null::result, ${JSON.stringify(keys)}::json)`.as('given'),
      (join) =>
        join
          .onRef('given.structure_id', '=', 'result.structure_id')
          .onRef('given.indicator_id', '=', 'result.indicator_id')
          .onRef('given.period', '=', 'result.period'),
    )
    .selectAll('result')
    .execute();
};
