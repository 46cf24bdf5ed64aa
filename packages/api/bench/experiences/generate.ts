import pg from 'pg';
import { pino } from 'pino';
import { readConfiguration } from '../../src/platform/configuration.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { publishAll } from '../../src/publications/publish.js';
import { loadReference } from '../../src/reference-data/load.js';
import { sqlWordOf, vocabularySize } from './words.js';

/** Published stories of some sixty words, over 15,000 structures of three networks; six in ten answered. */
export async function generateStories(url: string, stories: number): Promise<void> {
  const { db, close } = await openDatabase(
    readConfiguration({ DATABASE_URL: url }),
    pino({ level: 'silent' }),
  );
  try {
    await loadReference(db);
    const client = new pg.Client(url);
    await client.connect();
    try {
      for (const text of settings) await client.query(text);
      for (const text of statementsFor(stories)) await client.query(text);
    } finally {
      await client.end();
    }
    await requireFaithful();
  } finally {
    await close();
  }

  /** What was generated must be what the application would have written. */
  async function requireFaithful(): Promise<void> {
    const sample = () => db.selectFrom('catalogue').selectAll().orderBy('id').limit(50).execute();
    const before = await sample();
    await db.transaction().execute((transaction) =>
      publishAll(
        transaction,
        before.map(({ id }) => id),
      ),
    );
    if (JSON.stringify(await sample()) !== JSON.stringify(before)) {
      throw new Error(
        'Generated stories are not as publish() would write them: mend bench/experiences/generate.ts.',
      );
    }
  }
}

export const settings = [
  `set statement_timeout = 0`,
  `set synchronous_commit = off`,
  `set work_mem = '512MB'`,
  `set maintenance_work_mem = '1GB'`,
  `select setseed(0.5)`,
];

const iso = (moment: string) => `to_char(${moment}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const statementsFor = (stories: number): readonly string[] => [
  `insert into structure (id, network_id, typology, name, official_name, address_lines, post_code, city, country,
      commune_code, department_code, region_code, active, welcomes_public, folded, updated_at)
    select 'bench' || lpad(row::text, 6, '0'),
      (array['caf', 'france-travail', 'france-travail', 'carsat', 'carsat'])[1 + row % 5], null, 'Guichet de ' || name,
      'Guichet de ' || name, '{}', post_codes[1], name, 'France', code, department_code, region_code, true, true,
      folded, '2025-01-15T00:00:00.000Z'
    from (select *, row_number() over (order by code) as row from commune limit 15000) as place`,
  `create temporary table drawn as
    select g, md5(g::text)::uuid::text as id, 'bench' || lpad((1 + floor(random() * 15000))::text, 6, '0') as structure,
      ${iso(`timestamp '2020-01-01' + g * interval '${(5 * 365.25 * 86400) / stories} seconds'`)} as at,
      (array['positive', 'neutral', 'negative', 'negative'])[1 + floor(random() * 4)] as feeling,
      random() < 0.6 as answered, random() as acted,
      (array['accessibility', 'information', 'relation', 'responsiveness', 'simplicity'])[1 + floor(random() * 5)]
        as aspect,
      (select string_agg(${sqlWordOf(`floor(power(${vocabularySize}, random()))`)}, ' ')
        from generate_series(1, 60 + 0 * g)) as story
    from generate_series(1, ${stories}) as g`,
  `insert into experience (id, state, feeling, title, story, aspects, channels, posted_as, author_kind, written_at,
      published_at)
    select id, 'published', feeling, split_part(story, ' ', 1) || ' ' || split_part(story, ' ', 2), story,
      jsonb_build_object(aspect, feeling), '{online}', 'self', 'person', at, at from drawn`,
  `insert into thread (id, experience_id, position, structure_id, named, first_reply_at)
    select id || '-1', id, 0, structure, structure, case when answered then at end from drawn`,
  `insert into message (id, thread_id, written_by, state, signature, text, written_at)
    select id || '-r', id || '-1', 'administration', 'published', 'Le guichet', left(story, 250), at
    from drawn where answered`,
  `insert into action (id, thread_id, state, description, committed_at, due_on, done_at)
    select id || '-a', id || '-1', case when acted < 0.05 then 'done' else 'committed' end, left(story, 80), at,
      left(at, 10)::date, case when acted < 0.05 then at end
    from drawn where answered and acted < 0.1`,
  `insert into publication (id, feeling, title, story, posted_as, author_kind, channels, aspects, aspect_names,
      written_at, published_at, network_ids, structure_ids, commune_codes, department_codes, structures, answered_at,
      action, useful, demonstration)
    select drawn.id, drawn.feeling, experience.title, experience.story, 'self', 'person', '{online}',
      experience.aspects, array[aspect], at, at, array[structure.network_id], array[structure], array[commune_code],
      array[department_code], jsonb_build_array(jsonb_build_object('id', structure.id, 'name', structure.name,
      'network', structure.network_id, 'department', department_code, 'city', city)), case when answered then at end,
      case when answered and acted < 0.05 then 'done' when answered and acted < 0.1 then 'committed' end,
      floor(power(50, random())) - 1, false
    from drawn join experience using (id) join structure on structure.id = drawn.structure`,
  `drop index catalogue_keys`,
  `insert into catalogue (id, published_at, profile, keys)
    select publication.id, published_at,
      concat_ws('|', feeling, answered, coalesce(action, ''), aspect_names[1], network_ids[1], department_codes[1]),
      setweight(to_tsvector('french', title), 'A')
        || strip(to_tsvector('french', story || ' guichet de ' || folded || ' ' || folded))
        || array_to_tsvector(array_remove(array['#feeling:' || feeling, '#answered:' || answered,
          '#action:' || action, '#aspect:' || aspect_names[1], '#network:' || network_ids[1],
          '#department:' || department_codes[1], '#structure:' || structure_ids[1], '#commune:' || commune_codes[1]],
          null))
    from publication join structure on structure.id = structure_ids[1],
      lateral (select (answered_at is not null)::text as answered) as reply
    order by published_at`,
  `create index catalogue_keys on catalogue using gin (keys) with (fastupdate = off)`,
  ...[
    'catalogue',
    'catalogue_key',
    'catalogue_count',
    'publication',
    'experience',
    'thread',
    'message',
    'action',
  ].map((table) => `vacuum analyze ${table}`),
];
