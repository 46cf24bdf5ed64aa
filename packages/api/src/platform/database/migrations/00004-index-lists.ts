import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Public lists read active structures alone, by name.
  `create index structure_name on structure (name, id) where active`,
  `create index structure_network_name on structure (network_id, name, id) where active`,
  `create index structure_department_name on structure (department_code, name, id) where active`,
  `alter table commune add column codes text not null default ''`,
  // With statistics, the planner reads the whole table for a frequent word, not knowing how dear likeness is.
  `alter table structure alter column folded set statistics 0`,
  // Post codes are searched by their beginning, which this index cannot do and the next one can.
  `drop index commune_post_codes`,
  `create index commune_codes on commune using gin (codes gin_trgm_ops)`,
  `create index api_key_network on api_key (network_id, created_at, id)`,
];
