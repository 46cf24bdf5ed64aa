import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // What lists find, count and sort published stories by: rows so short that thousands are read within a millisecond.
  `create table catalogue (
    id text collate "C" primary key references publication on delete cascade,
    published_at text collate "C" not null,
    profile text not null,
    keys tsvector not null
  )`,
  `create index catalogue_keys on catalogue using gin (keys) with (fastupdate = off)`,
  `create index catalogue_recent on catalogue (published_at, id)`,
  `create index publication_useful on publication (useful, published_at, id)`,
  // In how many stories each key is: says what a search costs, and which words are known.
  `create table catalogue_key (
    key text collate "C" primary key,
    stories integer not null
  )`,
  `create index catalogue_key_alike on catalogue_key using gin (key gin_trgm_ops) where key not like '#%'`,
  // How many stories every combination of filters has; '' stands for any value of a filter.
  `create table catalogue_count (
    network text collate "C" not null,
    department text collate "C" not null,
    feeling text collate "C" not null,
    answered text collate "C" not null,
    action text collate "C" not null,
    aspect text collate "C" not null,
    stories integer not null,
    primary key (department, feeling, answered, action, aspect, network)
  )`,
  `create index catalogue_count_department on catalogue_count
    (network, feeling, answered, action, aspect, department)`,
  // Nobody's words are kept once no story has them.
  `create index catalogue_key_gone on catalogue_key (key) where stories <= 0`,
  `create index catalogue_count_gone on catalogue_count (network) where stories <= 0`,
  // Whatever writes or erases a row of the catalogue, also by cascade, moves the counts in the same transaction.
  // Always in the order of their keys, so that two transactions wait for each other instead of blocking.
  `create function count_catalogue() returns trigger language plpgsql as $$
    declare
      step constant integer := tg_argv[0];
    begin
      insert into catalogue_key as known (key, stories)
      select key, step * stories
      from (
        select key, count(*) as stories from moved, unnest(tsvector_to_array(moved.keys)) as key group by key
      ) as counted
      order by key collate "C"
      on conflict (key) do update set stories = known.stories + excluded.stories;

      -- Few profiles differ: each is spread over its combinations once.
      insert into catalogue_count as known
      select network, department, feeling, answered, action, aspect, step * sum(stories)
      from (select profile, count(*) as stories from moved group by profile) as counted
        cross join string_to_array(counted.profile, '|') as part
        cross join unnest(array[part[1], '']) as feeling
        cross join unnest(array[part[2], '']) as answered
        cross join unnest(array_append(string_to_array(part[3], ','), '')) as action
        cross join unnest(array_append(string_to_array(part[4], ','), '')) as aspect
        cross join unnest(array_append(string_to_array(part[5], ','), '')) as network
        cross join unnest(array_append(string_to_array(part[6], ','), '')) as department
      group by network, department, feeling, answered, action, aspect
      order by department collate "C", feeling collate "C", answered collate "C", action collate "C",
        aspect collate "C", network collate "C"
      on conflict (department, feeling, answered, action, aspect, network)
        do update set stories = known.stories + excluded.stories;

      if step < 0 then
        delete from catalogue_key where stories <= 0;
        delete from catalogue_count where stories <= 0;
      end if;
      return null;
    end $$`,
  `create trigger catalogue_inserted after insert on catalogue
    referencing new table as moved for each statement execute function count_catalogue('1')`,
  `create trigger catalogue_updated_1 after update on catalogue
    referencing new table as moved for each statement execute function count_catalogue('1')`,
  `create trigger catalogue_updated_2 after update on catalogue
    referencing old table as moved for each statement execute function count_catalogue('-1')`,
  `create trigger catalogue_deleted after delete on catalogue
    referencing old table as moved for each statement execute function count_catalogue('-1')`,
];
