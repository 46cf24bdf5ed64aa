import type { PublicationReport } from '@spplus/contract';
import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import { spanOf } from './periods.js';
import type { NationalRow, PublishedRow } from './rules.js';
import { holdSummaries, summarise } from './summary-store.js';

/** A value, and the moment its network last stood by it (ISO 8601, UTC). */
type Stamped<R> = R & { readonly updatedAt: string };

/** What is published at once; every row already checked against its indicator, none twice. */
export interface Batch {
  readonly rows: readonly Stamped<PublishedRow>[];
  /** The network's own national values. */
  readonly national: readonly Stamped<NationalRow>[];
  readonly demonstration: boolean;
}

/** Rows written by one statement: enough to go fast, few enough for the embedded engine's memory. */
const step = 5000;

/**
 * Publishes results and recomputes the summary of each indicator and period touched, in the transaction given:
 * all of it lands, or nothing.
 *
 * A result published again with the same value and n counts as unchanged, yet takes its new moment: the network
 * has just confirmed it. Call it once in a transaction: it locks summaries in a fixed order, so that publications
 * at the same time wait for one another instead of deadlocking.
 */
export async function publishResults(
  transaction: Transaction<Database>,
  { rows, national, demonstration }: Batch,
): Promise<PublicationReport> {
  const touched = await holdSummaries(transaction, rows);
  const written: Written[] = [];
  for (let start = 0; start < rows.length; start += step)
    written.push(await writeRows(transaction, rows.slice(start, start + step), demonstration));
  if (national.length > 0) written.push(await writeNational(transaction, national, demonstration));
  await summarise(transaction, touched);
  const added = sum(written, 'added');
  const changed = sum(written, 'changed');
  return { added, changed, unchanged: rows.length + national.length - added - changed };
}

interface Written {
  readonly added: number;
  readonly changed: number;
}

const sum = (written: readonly Written[], part: keyof Written): number =>
  written.reduce((total, counts) => total + counts[part], 0);

/** How many of the incoming rows stand in no row of `table`, or in one with another value or n. */
const counts = (table: 'result' | 'national_result') => ({
  added: sql<number>`count(*) filter (where ${sql.ref(table)}.period is null)`,
  changed: sql<number>`count(*) filter (where ${sql.ref(table)}.period is not null
    and (incoming.value, incoming.n) is distinct from (${sql.ref(table)}.value, ${sql.ref(table)}.n))`,
});

interface Incoming {
  indicator_id: string;
  period: string;
  value: number;
  n: number | null;
  demonstration: boolean;
  updated_at: string;
}

interface IncomingResult extends Incoming {
  structure_id: string;
  period_end: string;
}

/** Rows as a table, sent as one parameter whatever their number. */
const asTable = <R extends Incoming>(rows: readonly R[], columns: RawBuilder<unknown>) =>
  sql<R>`json_to_recordset(${JSON.stringify(rows)}::json)`.as<'given'>(sql`given(${columns})`);

const measured = sql`indicator_id text, period text, value float8, n integer, demonstration boolean, updated_at text`;

const incoming = (row: Stamped<NationalRow>, demonstration: boolean): Incoming => ({
  indicator_id: row.indicator,
  period: row.period,
  value: row.value,
  n: row.n ?? null,
  demonstration,
  updated_at: row.updatedAt,
});

// The last select of each statement sees the table as it was before the statement wrote to it.

function writeRows(
  transaction: Transaction<Database>,
  rows: readonly Stamped<PublishedRow>[],
  demonstration: boolean,
): Promise<Written> {
  const given = rows.map<IncomingResult>((row) => ({
    ...incoming(row, demonstration),
    structure_id: row.structure,
    period_end: spanOf(row.period).end,
  }));
  const columns = ['structure_id', 'indicator_id', 'period', 'period_end', ...figures] as const;
  return transaction
    .with('incoming', (query) =>
      query.selectFrom(asTable(given, sql`structure_id text, period_end date, ${measured}`)).select(columns),
    )
    .with('written', (query) =>
      query
        .insertInto('result')
        .columns(columns)
        .expression(query.selectFrom('incoming').select(columns))
        .onConflict((conflict) =>
          conflict.columns(['structure_id', 'indicator_id', 'period']).doUpdateSet((eb) => ({
            value: eb.ref('excluded.value'),
            n: eb.ref('excluded.n'),
            demonstration: eb.ref('excluded.demonstration'),
            updated_at: eb.ref('excluded.updated_at'),
          })),
        ),
    )
    .selectFrom('incoming')
    .leftJoin('result', (join) =>
      join
        .onRef('result.structure_id', '=', 'incoming.structure_id')
        .onRef('result.indicator_id', '=', 'incoming.indicator_id')
        .onRef('result.period', '=', 'incoming.period'),
    )
    .select([counts('result').added.as('added'), counts('result').changed.as('changed')])
    .executeTakeFirstOrThrow();
}

const figures = ['value', 'n', 'demonstration', 'updated_at'] as const;

function writeNational(
  transaction: Transaction<Database>,
  rows: readonly Stamped<NationalRow>[],
  demonstration: boolean,
): Promise<Written> {
  const given = rows.map((row) => incoming(row, demonstration));
  const columns = ['indicator_id', 'period', ...figures] as const;
  return transaction
    .with('incoming', (query) => query.selectFrom(asTable(given, measured)).select(columns))
    .with('written', (query) =>
      query
        .insertInto('national_result')
        .columns(columns)
        // In a fixed order, as summaries are locked.
        .expression(query.selectFrom('incoming').select(columns).orderBy('indicator_id').orderBy('period'))
        .onConflict((conflict) =>
          conflict.columns(['indicator_id', 'period']).doUpdateSet((eb) => ({
            value: eb.ref('excluded.value'),
            n: eb.ref('excluded.n'),
            demonstration: eb.ref('excluded.demonstration'),
            updated_at: eb.ref('excluded.updated_at'),
          })),
        ),
    )
    .selectFrom('incoming')
    .leftJoin('national_result', (join) =>
      join
        .onRef('national_result.indicator_id', '=', 'incoming.indicator_id')
        .onRef('national_result.period', '=', 'incoming.period'),
    )
    .select([counts('national_result').added.as('added'), counts('national_result').changed.as('changed')])
    .executeTakeFirstOrThrow();
}
