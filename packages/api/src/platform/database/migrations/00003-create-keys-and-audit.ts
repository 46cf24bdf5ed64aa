import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table api_key (
    id text primary key,
    hash text not null unique,
    label text not null,
    network_id text not null references network,
    structure_id text references structure,
    rights text[] not null,
    created_at text not null,
    revoked_at text
  )`,
  `create table audit (
    id bigint generated always as identity primary key,
    at text not null,
    key_id text not null,
    network_id text not null,
    operation text not null,
    outcome text not null check (outcome in ('done', 'refused')),
    object text
  )`,
  `create index audit_network on audit (network_id, id desc)`,
  `create table idempotency (
    id text primary key,
    request_hash text not null,
    status integer not null,
    response text not null,
    created_at text not null
  )`,
  `create index idempotency_created_at on idempotency (created_at)`,
];
