import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql, type Transaction } from 'kysely';
import { testDatabase } from '../testing/database.js';
import type { Database } from './tables.js';

const { db, close } = await testDatabase();
after(close);

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

test('values written are the values read', async () => {
  const { rows } = await sql`select
    ${['a', 'b"c', 'd\\e', '']}::text[] as texts, ${0.1 + 0.2}::float8 as float, ${'2024-02-29'}::date as day,
    ${JSON.stringify({ é: 1 })}::jsonb as json, ${null}::text as nothing, ${'\u{1F600} l’été'}::text as text`.execute(
    db,
  );
  assert.deepEqual(rows, [
    {
      texts: ['a', 'b"c', 'd\\e', ''],
      float: 0.1 + 0.2,
      day: '2024-02-29',
      json: { é: 1 },
      nothing: null,
      text: '\u{1F600} l’été',
    },
  ]);
});

test('an integer too large to be exact is refused rather than rounded', async () => {
  await assert.rejects(sql`select 9007199254740993::int8 as n`.execute(db), RangeError);
  assert.deepEqual((await sql`select 1 as n`.execute(db)).rows, [{ n: 1 }]);
});

test('an error keeps its SQLSTATE and the name of its constraint', async () => {
  const region = { code: '01', name: 'Guadeloupe' };
  await assert.rejects(db.insertInto('region').values([region, region]).execute(), {
    code: '23505',
    constraint: 'region_pkey',
  });
  await assert.rejects(
    db.insertInto('department').values({ code: '62', name: 'Pas-de-Calais', region_code: '32' }).execute(),
    { code: '23503', constraint: 'department_region_code_fkey' },
  );
  await assert.rejects(sql`select * from no_such_table`.execute(db), { code: '42P01' });
});

test('a failed transaction leaves nothing behind, and the next query is outside it', async () => {
  const failing = db.transaction().execute(async (transaction: Transaction<Database>) => {
    await transaction.insertInto('region').values({ code: '11', name: 'Île-de-France' }).execute();
    await transaction.insertInto('region').values({ code: '11', name: 'twice' }).execute();
  });
  await assert.rejects(failing, { code: '23505' });
  assert.deepEqual(await db.selectFrom('region').selectAll().execute(), []);
});

test('what a transaction wrote is seen by others after it, never before', async () => {
  let seen: Promise<unknown[]> = Promise.resolve([]);
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('region').values({ code: '84', name: 'Auvergne-Rhône-Alpes' }).execute();
    seen = db.selectFrom('region').select('code').where('code', '=', '93').execute();
    await transaction
      .insertInto('region')
      .values({ code: '93', name: 'Provence-Alpes-Côte d’Azur' })
      .execute();
    await transaction.deleteFrom('region').where('code', '=', '93').execute();
  });
  assert.deepEqual(await seen, []);
  await db.deleteFrom('region').execute();
});

test('French order is the same on both engines', async () => {
  const names = [
    'Zuydcoote',
    'Éaunes',
    'Écouen',
    'Eauze',
    'L’Aigle',
    'Laval',
    'Œting',
    'Oeyregave',
    'Saint-Ay',
    'Sainte-Foy',
  ];
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${names}::text[]) as name order by name collate french, name`.execute(db);
  assert.deepEqual(
    rows.map(({ name }) => name),
    [
      'Éaunes',
      'Eauze',
      'Écouen',
      'L’Aigle',
      'Laval',
      'Œting',
      'Oeyregave',
      'Saint-Ay',
      'Sainte-Foy',
      'Zuydcoote',
    ],
  );
});

test('a large answer arrives whole', async () => {
  const { rows } = await sql<{ n: number }>`
    select n, repeat('é', 100) as text from generate_series(1, 60000) as n`.execute(db);
  assert.equal(rows.length, 60_000);
  assert.equal(rows.at(-1)?.n, 60_000);
});
