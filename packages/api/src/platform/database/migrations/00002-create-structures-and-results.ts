import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table structure (
    id text primary key,
    network_id text not null references network,
    typology text,
    parent_id text references structure deferrable initially deferred,
    name text collate french not null,
    official_name text not null,
    address_lines text[] not null,
    post_code text,
    city text,
    country text not null,
    commune_code text references commune,
    department_code text references department,
    region_code text references region,
    served_post_codes text[] not null default '{}',
    served_departments text[] not null default '{}',
    latitude double precision,
    longitude double precision,
    url text,
    active boolean not null,
    welcomes_public boolean not null,
    demonstration boolean not null default false,
    folded text not null,
    updated_at text not null
  )`,
  `create index structure_network on structure (network_id, id)`,
  `create index structure_parent on structure (parent_id)`,
  `create index structure_commune on structure (commune_code)`,
  `create index structure_department on structure (department_code, network_id)`,
  `create index structure_region on structure (region_code, network_id)`,
  `create index structure_served_post_codes on structure using gin (served_post_codes)`,
  `create index structure_served_departments on structure using gin (served_departments)`,
  `create index structure_folded on structure using gin (folded gin_trgm_ops)`,
  `create table indicator (
    id text primary key,
    network_id text not null references network,
    name text not null,
    official_name text not null,
    kind text not null check (kind in ('performance', 'satisfaction')),
    unit text not null check (unit in ('percent', 'days', 'minutes', 'mark', 'count')),
    out_of double precision,
    direction text not null check (direction in ('higher-is-better', 'lower-is-better')),
    source text,
    method text,
    frequency text not null check (frequency in ('yearly', 'half-yearly', 'quarterly', 'monthly')),
    demonstration boolean not null default false,
    updated_at text not null
  )`,
  `create index indicator_network on indicator (network_id, id)`,
  `create table result (
    structure_id text not null references structure,
    indicator_id text not null references indicator,
    period text not null,
    period_end date not null,
    value double precision not null,
    n integer,
    demonstration boolean not null default false,
    updated_at text not null,
    primary key (structure_id, indicator_id, period)
  )`,
  `create index result_indicator_period on result (indicator_id, period)`,
  `create table national_result (
    indicator_id text not null references indicator,
    period text not null,
    value double precision not null,
    n integer,
    demonstration boolean not null default false,
    updated_at text not null,
    primary key (indicator_id, period)
  )`,
  `create table period_summary (
    indicator_id text not null references indicator,
    period text not null,
    lowest double precision,
    highest double precision,
    mean double precision,
    weighted boolean not null,
    primary key (indicator_id, period)
  )`,
];
