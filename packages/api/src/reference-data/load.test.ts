import { engagements, networks, readDivisions } from '@spplus/reference';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readQuery } from '../communes/rules.js';
import { searchCommunes } from '../communes/store.js';
import { scansOf } from '../platform/testing/scans.js';
import { testDatabase, type TestDatabase } from '../platform/testing/database.js';
import { loadReference } from './load.js';

let database: TestDatabase;

before(async () => {
  database = await testDatabase();
  await loadReference(database.db);
});
after(() => database.close());

const rows = async (table: 'network' | 'engagement' | 'region' | 'department' | 'commune') => {
  const { count } = await database.db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
};

test('all that is given is there', async () => {
  const divisions = readDivisions();
  assert.equal(await rows('network'), networks.length);
  assert.equal(await rows('engagement'), engagements.length);
  assert.equal(await rows('region'), divisions.regions.length);
  assert.equal(await rows('department'), divisions.departments.length);
  assert.equal(await rows('commune'), divisions.communes.length);
});

test('a commune is ready to be searched', async () => {
  const commune = await database.db
    .selectFrom('commune')
    .select(['name', 'post_codes', 'department_code', 'folded', 'codes'])
    .where('code', '=', '93066')
    .executeTakeFirst();
  assert.deepEqual(commune, {
    name: 'Saint-Denis',
    post_codes: ['93200', '93210', '93380'],
    department_code: '93',
    folded: 'saint denis',
    codes: ' 93066 93200 93210 93380',
  });
});

test('what someone types in a field is searched without reading every commune', async () => {
  for (const q of ['bapaume', 'st etienne du rou', '624', '2a00', 'bapome', 'germain en laye']) {
    const search = (db: typeof database.db) => searchCommunes(db, readQuery(q), 10);
    assert.ok((await search(database.db)).length > 0, q);
    assert.equal(await scansOf(database.db, 'commune', search), 0, q);
  }
});

test('a new version brings what is given up to date, and leaves what was imported', async () => {
  const { db } = database;
  await db
    .updateTable('commune')
    .set({ name: 'Bapômes', latitude: 50.1, longitude: 2.85 })
    .where('code', '=', '62080')
    .execute();
  await db
    .insertInto('network')
    .values({ id: 'insee', name: 'INSEE', short_name: 'INSEE', ministry: null, position: 900 })
    .execute();
  await db.updateTable('installation').set({ data: 'demonstration', reference_version: 'old' }).execute();
  await loadReference(db);
  const bapaume = await db
    .selectFrom('commune')
    .select(['name', 'latitude', 'longitude'])
    .where('code', '=', '62080')
    .executeTakeFirst();
  assert.deepEqual(bapaume, { name: 'Bapaume', latitude: 50.1, longitude: 2.85 });
  assert.equal(await rows('network'), networks.length + 1);
  const installation = await db.selectFrom('installation').selectAll().executeTakeFirstOrThrow();
  assert.equal(installation.data, 'demonstration');
  assert.notEqual(installation.reference_version, 'old');
});

test('the present version is not loaded again', async () => {
  const { db } = database;
  await db.updateTable('network').set({ name: 'Repère' }).where('id', '=', 'caf').execute();
  await loadReference(db);
  const caf = await db.selectFrom('network').select('name').where('id', '=', 'caf').executeTakeFirst();
  assert.equal(caf?.name, 'Repère');
});
