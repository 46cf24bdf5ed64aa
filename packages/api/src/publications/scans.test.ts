import { sql, type Kysely } from 'kysely';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Database } from '../platform/database/tables.js';
import { testDatabase, type TestDatabase } from '../platform/testing/database.js';
import { scansOf } from '../platform/testing/scans.js';
import { find } from './find.js';
import { searchOf, sortOf, type Filters } from './search.js';

let database: TestDatabase;

before(async () => {
  database = await testDatabase();
  const { db } = database;
  // Enough for indexes to be worth it; «commun» is in all of them, «rare17» in few, «moyen3» in many.
  await sql`
    insert into experience (id, state, feeling, title, story, written_at)
    select 's' || lpad(g::text, 6, '0'), 'published', 'negative', 't', 's', '2026-01-01' from generate_series(1, 12000) g`.execute(
    db,
  );
  await sql`
    insert into publication (id, feeling, title, story, channels, aspects, aspect_names, written_at, published_at,
      network_ids, structure_ids, commune_codes, department_codes, structures, demonstration)
    select id, feeling, title, story, '{}', '{}', '{}', written_at, '2026-01-01', '{}', '{}', '{}', '{}', '[]', false
    from experience`.execute(db);
  await sql`
    insert into catalogue (id, published_at, profile, keys)
    select 's' || lpad(g::text, 6, '0'), '2026-01-01T00:00:00.' || lpad(g::text, 6, '0'),
      'negative|false|||n' || g % 40 || '|' || lpad((1 + g % 90)::text, 2, '0'),
      array_to_tsvector(array['commun', 'rare' || g / 12, 'moyen' || g % 2, 'mot' || g, '#feeling:negative', '#answered:false',
        '#network:n' || g % 40, '#department:' || lpad((1 + g % 90)::text, 2, '0'), '#structure:st' || g / 30])
    from generate_series(1, 12000) g`.execute(db);
  await sql`vacuum analyze`.execute(db);
});
after(() => database.close());

async function firstPage(db: Kysely<Database>, filters: Filters, sort = sortOf(undefined, filters.q)) {
  return find(db, await searchOf(db, filters), { sort, limit: 20, after: undefined });
}

const questions: readonly (readonly [string, Filters])[] = [
  ['everything', {}],
  ['a word that few stories have', { q: 'rare17' }],
  ['a word that every story has', { q: 'commun' }],
  ['a frequent word and a rare one', { q: 'commun rare17' }],
  ['two frequent words that never meet', { q: 'moyen0 moyen1' }],
  ['a misspelt word', { q: 'comun' }],
  ['a network', { network: 'n3' }],
  ['a value that every story has', { feeling: 'negative' }],
  ['a network and a département', { network: 'n3', department: '04' }],
  ['a structure', { structure: 'st17' }],
  ['a period', { from: '2026-01-01' }],
  ['a frequent word within a network', { q: 'commun', network: 'n3' }],
];

for (const [name, filters] of questions) {
  for (const table of ['catalogue', 'catalogue_key', 'catalogue_count', 'publication'] as const) {
    test(`${name}: no scan of ${table}`, async () => {
      assert.equal(await scansOf(database.db, table, (db) => firstPage(db, filters)), 0);
    });
  }
}

test('the most useful and the oldest come from indexes', async () => {
  for (const sort of ['useful', 'oldest'] as const)
    for (const table of ['catalogue', 'publication'] as const)
      assert.equal(await scansOf(database.db, table, (db) => firstPage(db, {}, sort)), 0);
});

test('reading a whole table is seen', async () => {
  assert.equal(
    await scansOf(database.db, 'catalogue', (db) => db.selectFrom('catalogue').select('profile').execute()),
    1,
  );
});

test('what is counted whole is exact; what every story has is a lower bound, but for a single word', async () => {
  const rare = await firstPage(database.db, { q: 'rare17' });
  assert.deepEqual([rare.total, rare.exact, rare.page.length], [12, true, 12]);
  const common = await firstPage(database.db, { q: 'commun' });
  assert.deepEqual([common.total, common.exact, common.page.length], [12_000, false, 21]);
  const both = await firstPage(database.db, { q: 'commun moyen1' });
  assert.equal(both.exact, false);
  assert.ok(both.total >= 2000 && both.total <= 6000);
});

test('words that never meet find nothing, and what is far from the first is found all the same', async () => {
  assert.deepEqual((await firstPage(database.db, { q: 'moyen0 moyen1' })).page, []);
  const last = await firstPage(database.db, { q: 'commun', network: 'n3', department: '04' });
  assert.equal(last.page.length, 21);
  assert.deepEqual(
    last.page.map(({ id }) => id),
    last.page
      .map(({ id }) => id)
      .sort()
      .reverse(),
  );
});
