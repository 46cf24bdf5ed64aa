import type { Indicator, IndicatorKind } from '@spplus/contract';
import type { Kysely, Transaction } from 'kysely';
import * as z from 'zod';
import { decodeCursor, page } from '../platform/cursor.js';
import type { Database, NewRow, Row } from '../platform/database/tables.js';
import { toIndicator } from './row.js';

export interface IndicatorSearch {
  readonly network?: string | undefined;
  readonly kind?: IndicatorKind | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const position = z.tuple([z.string()]);

/** Indicators in the order of their codes. */
export async function listIndicators(
  db: Kysely<Database>,
  { network, kind, cursor, limit = 20 }: IndicatorSearch,
): Promise<{ items: Indicator[]; nextCursor: string | null }> {
  const [after] = decodeCursor(cursor, position) ?? [];
  let query = db.selectFrom('indicator').selectAll();
  if (network !== undefined) query = query.where('network_id', '=', network);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (after !== undefined) query = query.where('id', '>', after);
  const found = await query
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = page(found, limit, (last) => [last.id]);
  return { items: rows.map(toIndicator), nextCursor };
}

export const getIndicator = (db: Kysely<Database>, id: string): Promise<Row<'indicator'> | undefined> =>
  db.selectFrom('indicator').selectAll().where('id', '=', id).executeTakeFirst();

/** The indicator as it stands, kept from publications and other descriptions until the transaction ends. */
export const lockIndicator = (
  transaction: Transaction<Database>,
  id: string,
): Promise<Row<'indicator'> | undefined> =>
  transaction.selectFrom('indicator').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Whether the indicator has any result, local or national. */
export async function hasResults(db: Kysely<Database>, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('result')
    .select('indicator_id')
    .where('indicator_id', '=', id)
    .unionAll(db.selectFrom('national_result').select('indicator_id').where('indicator_id', '=', id))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Creates the indicator, or replaces its description.
 * Undefined, with nothing written, where another network holds this code.
 */
export const saveIndicator = (
  transaction: Transaction<Database>,
  row: NewRow<'indicator'>,
): Promise<Row<'indicator'> | undefined> =>
  transaction
    .insertInto('indicator')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ ...row, demonstration: (eb) => eb.ref('indicator.demonstration') })
        .whereRef('indicator.network_id', '=', 'excluded.network_id'),
    )
    .returningAll()
    .executeTakeFirst();
