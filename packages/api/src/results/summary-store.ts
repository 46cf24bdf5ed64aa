import { sql, type Transaction } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import { fewestAnswers } from './suppression.js';

/** The figures of one indicator over one period. */
export interface Measured {
  readonly indicator: string;
  readonly period: string;
}

/** The indicators and periods of some results, each once, as one parameter. */
export type Touched = string;

const touchedTable = (touched: Touched) =>
  sql<{ indicator_id: string; period: string }>`json_to_recordset(${touched}::json)`.as<'touched'>(
    sql`touched(indicator_id text, period text)`,
  );

/**
 * Locks the summary of each indicator and period until the transaction ends, always in the same order.
 * Results of one period are written under this lock, so that no summary misses a publication at the same time.
 */
export async function holdSummaries(
  transaction: Transaction<Database>,
  rows: readonly Measured[],
): Promise<Touched> {
  const each = new Map(
    rows.map(({ indicator, period }) => [`${indicator} ${period}`, { indicator, period }]),
  );
  const touched = JSON.stringify(
    [...each.values()].map(({ indicator, period }) => ({ indicator_id: indicator, period })),
  );
  await transaction
    .insertInto('period_summary')
    .columns(['indicator_id', 'period', 'weighted'])
    .expression((eb) =>
      eb
        .selectFrom(touchedTable(touched))
        .select(['indicator_id', 'period', sql<boolean>`false`.as('weighted')])
        .orderBy('indicator_id')
        .orderBy('period'),
    )
    .onConflict((conflict) =>
      // Writes nothing new: only an update locks the row that was there.
      conflict
        .columns(['indicator_id', 'period'])
        .doUpdateSet((eb) => ({ weighted: eb.ref('period_summary.weighted') })),
    )
    .execute();
  return touched;
}

/** Recomputes the locked summaries over every result that may be shown. */
export async function summarise(transaction: Transaction<Database>, touched: Touched): Promise<void> {
  const known = sql<boolean>`coalesce(bool_and(result.n is not null) and sum(result.n) > 0, false)`;
  await transaction
    .updateTable('period_summary')
    .from((eb) =>
      eb
        .selectFrom(touchedTable(touched))
        .innerJoin('indicator', 'indicator.id', 'touched.indicator_id')
        .leftJoin('result', (join) =>
          join
            .onRef('result.indicator_id', '=', 'touched.indicator_id')
            .onRef('result.period', '=', 'touched.period')
            // Withheld values count nowhere; isSuppressed() says the same of one value.
            .on(
              sql<boolean>`(indicator.kind <> 'satisfaction' or result.n is null or result.n >= ${fewestAnswers})`,
            ),
        )
        .select(({ fn }) => [
          'touched.indicator_id',
          'touched.period',
          fn.min('result.value').as('lowest'),
          fn.max('result.value').as('highest'),
          known.as('weighted'),
          sql<number | null>`case when ${known} then sum(result.value * result.n) / sum(result.n)
            else avg(result.value) end`.as('mean'),
        ])
        .groupBy(['touched.indicator_id', 'touched.period'])
        .as('computed'),
    )
    .set((eb) => ({
      lowest: eb.ref('computed.lowest'),
      highest: eb.ref('computed.highest'),
      weighted: eb.ref('computed.weighted'),
      mean: eb.ref('computed.mean'),
    }))
    .whereRef('period_summary.indicator_id', '=', 'computed.indicator_id')
    .whereRef('period_summary.period', '=', 'computed.period')
    .execute();
}
