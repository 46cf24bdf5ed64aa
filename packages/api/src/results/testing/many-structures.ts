import { sql, type Kysely } from 'kysely';
import type { Database } from '../../platform/database/tables.js';

/** Adds structures `many1`, `many2`… to the network `travail`, in the département 59. */
export async function insertMany(db: Kysely<Database>, count: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into structure (id, network_id, name, official_name, address_lines, country, department_code, region_code,
      active, welcomes_public, folded, updated_at)
    select 'many' || g, 'travail', 'Structure ' || g, 'Structure ' || g, '{}', 'France', '59', '32',
      true, true, '', '2026-01-01T00:00:00.000Z'
    from generate_series(1, ${count}::integer) g returning id`.execute(db);
  return rows.map(({ id }) => id);
}
