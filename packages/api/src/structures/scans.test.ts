import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase, type TestDatabase } from '../platform/testing/database.js';
import { scansOf } from '../platform/testing/scans.js';
import { findStructures, getStructure, type StructureSearch } from './store.js';
import { insertCountry } from './testing/country.js';

let database: TestDatabase;

before(async () => {
  database = await testDatabase();
  const { db } = database;
  await insertCountry(db);
  // As many as the official register, in 40 networks and 100 départements.
  await sql`insert into network select 'n' || g, 'n' || g, 'n' || g, null, 10 + g from generate_series(1, 40) g`.execute(
    db,
  );
  await sql`insert into department select (900 + g)::text, 'd' || g, '32' from generate_series(1, 100) g`.execute(
    db,
  );
  await sql`
    insert into commune (code, name, post_codes, department_code, region_code, folded, latitude, longitude)
    select 'c' || g, 'c' || g, array[(10000 + g)::text], (901 + g % 100)::text, '32', 'c' || g, 43 + g % 70 / 10.0, g % 80 / 10.0
    from generate_series(1, 5000) g`.execute(db);
  await sql`
    insert into structure (id, network_id, name, official_name, address_lines, country, commune_code, department_code,
      region_code, served_post_codes, served_departments, active, welcomes_public, folded, updated_at)
    select 's' || lpad(g::text, 6, '0'), 'n' || 1 + g % 40, 'Guichet ' || md5(g::text), 'g', '{}', 'France', 'c' || 1 + g % 5000,
      (901 + (1 + g % 5000) % 100)::text, '32', '{}', case when g % 40 = 7 then array[(901 + g % 100)::text] else '{}' end,
      g % 20 > 0, true, 'guichet ' || md5(g::text), '2026-01-01T00:00:00.000Z'
    from generate_series(1, 15000) g`.execute(db);
  await sql`vacuum analyze`.execute(db);
});
after(() => database.close());

const searches: readonly (readonly [string, StructureSearch])[] = [
  ['a commune that has structures', { commune: 'c17' }],
  ['a commune of which some network serves the département', { commune: 'c17', network: 'n8' }],
  ['a commune that only the nearest answer for', { commune: 'c17', network: 'n3' }],
  ['a département', { department: '917' }],
  ['a département and a network', { department: '917', network: 'n3' }],
  ['a network', { network: 'n3' }],
  ['a text', { q: 'c4ca4238' }],
];

for (const [name, search] of searches) {
  test(`${name} is found without reading the whole table`, async () => {
    assert.equal(await scansOf(database.db, 'structure', (db) => findStructures(db, search, {})), 0);
  });
}

test('the next page of everything comes from an index', async () => {
  const first = await findStructures(database.db, {}, {});
  const cursor = first.nextCursor ?? '';
  assert.equal(await scansOf(database.db, 'structure', (db) => findStructures(db, {}, { cursor })), 0);
});

test('reading the whole table is seen', async () => {
  assert.equal(
    await scansOf(database.db, 'structure', (db) => db.selectFrom('structure').select('url').execute()),
    1,
  );
});

test('one structure comes from an index', async () => {
  assert.equal(await scansOf(database.db, 'structure', (db) => getStructure(db, 's000017')), 0);
});
