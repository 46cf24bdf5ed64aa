import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create extension if not exists pg_trgm`,
  // The same French order on PGlite and on PostgreSQL 15 and after, whatever the cluster's own locale.
  `create collation french (provider = icu, locale = 'fr')`,
  `create table installation (
    id integer primary key default 1 check (id = 1),
    data text not null check (data in ('demonstration', 'real')),
    reference_version text
  )`,
  `create table network (
    id text primary key,
    name text not null,
    short_name text not null,
    ministry text,
    position integer not null
  )`,
  `create table region (code text primary key, name text not null)`,
  `create table department (
    code text primary key,
    name text not null,
    region_code text not null references region
  )`,
  `create table commune (
    code text primary key,
    name text collate french not null,
    post_codes text[] not null,
    department_code text not null references department,
    region_code text not null references region,
    population integer,
    latitude double precision,
    longitude double precision,
    folded text not null
  )`,
  `create index commune_folded on commune using gin (folded gin_trgm_ops)`,
  `create index commune_folded_prefix on commune (folded text_pattern_ops)`,
  `create index commune_post_codes on commune using gin (post_codes)`,
  `create table engagement (
    edition integer not null,
    number integer not null,
    engagement_group text not null check (engagement_group in ('closer', 'more-effective', 'simpler')),
    text text not null,
    primary key (edition, number)
  )`,
  `create table engagement_declension (
    network_id text not null references network,
    edition integer not null,
    number integer not null,
    text text not null,
    demonstration boolean not null default false,
    updated_at text not null,
    primary key (network_id, edition, number),
    foreign key (edition, number) references engagement
  )`,
];
