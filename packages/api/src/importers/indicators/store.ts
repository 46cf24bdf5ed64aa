import type { Kysely, Transaction } from 'kysely';
import type { Database, NewRow, Row } from '../../platform/database/tables.js';
import { upsert } from '../upsert.js';

export const readIndicators = (db: Kysely<Database>): Promise<Row<'indicator'>[]> =>
  db.selectFrom('indicator').selectAll().execute();

/** Every indicator that has a result, local or national. */
export async function indicatorsInUse(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('period_summary')
    .select('indicator_id')
    .union(db.selectFrom('national_result').select('indicator_id'))
    .execute();
  return new Set(rows.map(({ indicator_id }) => indicator_id));
}

export const saveIndicators = (
  trx: Transaction<Database>,
  rows: readonly NewRow<'indicator'>[],
): Promise<void> => upsert(trx, 'indicator', ['id'], rows);
