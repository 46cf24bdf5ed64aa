import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from './database.js';

const { db, close } = await testDatabase();
after(close);

test('a test database is migrated and empty', async () => {
  assert.deepEqual(await db.selectFrom('structure').selectAll().execute(), []);
});

test('reads have the same types on both engines', async () => {
  const { rows } = await sql`select
    count(*) as count, '2024-02-29'::date as day, 12.5::numeric as numeric, 0.1::float8 as float,
    array['a', null, 'é'] as texts, array[1::int8, 2] as integers, array['2024-02-29'::date] as days,
    '{"a": [1, null]}'::jsonb as json, true as flag, null as nothing`.execute(db);
  assert.deepEqual(rows, [
    {
      count: 1,
      day: '2024-02-29',
      numeric: 12.5,
      float: 0.1,
      texts: ['a', null, 'é'],
      integers: [1, 2],
      days: ['2024-02-29'],
      json: { a: [1, null] },
      flag: true,
      nothing: null,
    },
  ]);
});
