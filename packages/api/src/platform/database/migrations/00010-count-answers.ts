import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const actions = ['committed', 'done', 'judged', 'confirmed'] as const;
const each = (write: (name: string) => string, between = ', '): string => actions.map(write).join(between);

/** Adds rows of publications, each `step` times, to the counts; always in the order of the keys, as any writer must. */
const countFrom = (rows: string): string => `
  insert into answer_count as known (network, department, published_on, answered_on, stories, ${each((name) => name)})
  select network, department, left(published_at, 10) as published_on,
    case when answered_at <= written_at then '?' else coalesce(left(answered_at, 10), '') end as answered_on,
    sum(step), ${each((name) => `sum(step * actions_${name})`)}
  from (${rows}) as moved
    cross join unnest(array_append(network_ids, '')) as network
    cross join unnest(array_append(department_codes, '')) as department
  group by network, department, published_on, answered_on
  having sum(step) <> 0 or ${each((name) => `sum(step * actions_${name}) <> 0`, ' or ')}
  order by network, department, published_on, answered_on
  on conflict (network, department, published_on, answered_on) do update
    set stories = known.stories + excluded.stories, ${each((name) => `${name} = known.${name} + excluded.${name}`)}`;

const columns = `network_ids, department_codes, written_at, published_at, answered_at, ${each((name) => `actions_${name}`)}`;
const added = `select 1 as step, ${columns} from added`;
const removed = `select -1 as step, ${columns} from removed`;

const counting = (name: string, rows: string): string => `
  create function ${name}() returns trigger language plpgsql as $$
    begin
      ${countFrom(rows)};
      delete from answer_count where stories <= 0;
      return null;
    end $$`;

const statements = [
  `alter table publication ${each((name) => `add column actions_${name} integer not null default 0`)}`,
  // How many stories were published on a day and first answered on another, and what became of the actions about them;
  // '' stands for any network or département, and for no answer; '?' for an answer whose file gave no date, which is
  // then that of the story. A year of it is read in milliseconds, whatever the number of stories.
  `create table answer_count (
    network text collate "C" not null,
    department text collate "C" not null,
    published_on text collate "C" not null,
    answered_on text collate "C" not null,
    stories integer not null,
    ${each((name) => `${name} integer not null`)},
    primary key (network, department, published_on, answered_on)
  )`,
  `create index answer_count_gone on answer_count (network) where stories <= 0`,
  countFrom(`select 1 as step, ${columns} from publication`),
  counting('count_published', added),
  counting('count_withdrawn', removed),
  // A vote changes the publication too, and moves no count: nothing is then written.
  counting('count_changed', `${added} union all ${removed}`),
  `create trigger publication_answer_inserted after insert on publication
    referencing new table as added for each statement execute function count_published()`,
  `create trigger publication_answer_updated after update on publication
    referencing new table as added old table as removed for each statement execute function count_changed()`,
  `create trigger publication_answer_deleted after delete on publication
    referencing old table as removed for each statement execute function count_withdrawn()`,
];
