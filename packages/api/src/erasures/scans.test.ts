import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Database } from '../platform/database/tables.js';
import { testDatabase, type TestDatabase } from '../platform/testing/database.js';
import { scansOf } from '../platform/testing/scans.js';
import { deleteStory } from './store.js';

const at = '2026-03-01T08:00:00.000Z';
const many = 3000;
let database: TestDatabase;

before(async () => {
  database = await testDatabase();
  const { db } = database;
  const g = sql`from generate_series(1, ${many}) g`;
  for (const statement of [
    sql`insert into experience (id, state, feeling, title, story, written_at)
      select 'e' || g, 'rejected', 'neutral', 't', 's', ${at} ${g}`,
    sql`insert into thread (id, experience_id, position, named) select 't' || g, 'e' || g, 0, 's' ${g}`,
    sql`insert into message (id, thread_id, written_by, state, text, written_at)
      select 'm' || g, 't' || g, 'author', 'pending', 'x', ${at} ${g}`,
    sql`insert into message_version (message_id, version, text, written_at) select 'm' || g, 1, 'x', ${at} ${g}`,
    sql`insert into mask (experience_id, message_id, revision, field, starts_at, ends_at, reason, key_id, created_at)
      select 'e' || g, 'm' || g, 1, 'message', 0, 1, 'name', 'k', ${at} ${g}`,
    sql`insert into action (id, thread_id, state, description, committed_at, due_on)
      select 'a' || g, 't' || g, 'committed', 'd', ${at}, '2026-06-01' ${g}`,
    sql`insert into story_event (experience_id, at, kind) select 'e' || g, ${at}, 'received' ${g}`,
    sql`insert into moderation_item (id, kind, experience_id, message_id, submitted_at, urgent)
      select 'm' || g, 'message', 'e' || g, 'm' || g, ${at}, false ${g}`,
    sql`insert into publication (id, feeling, title, story, channels, aspects, aspect_names, written_at, published_at,
        network_ids, structure_ids, commune_codes, department_codes, structures, demonstration)
      select 'e' || g, 'neutral', 't', 's', '{}', '{}', '{}', ${at}, ${at}, '{}', '{}', '{}', '{}', '[]', false ${g}`,
    sql`insert into vote (experience_id, voter, useful, at) select 'e' || g, 'v', true, ${at} ${g}`,
    sql`insert into report (id, experience_id, reason, explanation, state, received_at)
      select 'r' || g, 'e' || g, 'other', 'x', 'received', ${at} ${g}`,
    sql`insert into contact (experience_id, email, created_at) select 'e' || g, 'x', ${at} ${g}`,
    sql`insert into mail (id, experience_id, language, template, parameters, state, created_at)
      select 'm' || g, 'e' || g, 'fr', 'received', '{}', 'sent', ${at} ${g}`,
    sql`vacuum analyze`,
  ])
    await statement.execute(db);
});
after(() => database.close());

const tables: readonly (keyof Database)[] = [
  'experience',
  'thread',
  'message',
  'message_version',
  'mask',
  'action',
  'story_event',
  'moderation_item',
  'publication',
  'vote',
  'report',
  'contact',
  'mail',
];

tables.forEach((table, rank) => {
  test(`erasing a story never reads all of ${table}`, async () => {
    assert.equal(await scansOf(database.db, table, (db) => deleteStory(db, `e${rank + 1}`)), 0);
    const { rows } = await sql<{ left: number }>`
      select count(*)::int as left from ${sql.table(table)}`.execute(database.db);
    assert.equal(rows[0]?.left, many - rank - 1);
  });
});
