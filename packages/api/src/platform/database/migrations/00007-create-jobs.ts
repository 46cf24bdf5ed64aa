import { sql, type Kysely } from 'kysely';
import { getConstructionPlans } from 'pg-boss';

/** The tables of pg-boss, whose later releases bring them up to date themselves when the work starts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The migration is already in a transaction, which a COMMIT of the plan would end.
  const plan = getConstructionPlans()
    .replace(/^\s*BEGIN;/, '')
    .replace(/COMMIT;\s*$/, '');
  await sql.raw(plan).execute(db);
}
