import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `drop index result_indicator_period`,
  // With the structure, so that whichever index is chosen to find one result finds one row, and not its whole period.
  `create index result_indicator_period on result (indicator_id, period, structure_id)`,
];
