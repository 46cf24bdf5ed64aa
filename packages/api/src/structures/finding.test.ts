import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase, type TestDatabase } from '../platform/testing/database.js';
import { findStructures, type StructureSearch } from './store.js';
import { insertCountry, insertStructures } from './testing/country.js';

let database: TestDatabase;

before(async () => {
  database = await testDatabase();
  await insertCountry(database.db);
  await insertStructures(database.db, [
    { id: 'bapaume1', commune_code: '62080' },
    { id: 'bapaume2', commune_code: '62080', network_id: 'france-travail' },
    { id: 'bapaumeClosed', commune_code: '62080', active: false },
    { id: 'arrasServes', commune_code: '62041', served_post_codes: ['62450', '62000'] },
    { id: 'sommeWide', commune_code: '80021', served_departments: ['80'] },
    { id: 'arras2', commune_code: '62041', network_id: 'france-travail' },
    { id: 'lens', commune_code: '62498', network_id: 'france-travail' },
    { id: 'bethune', commune_code: '62119', network_id: 'france-travail' },
    { id: 'boulogne', commune_code: '62160', network_id: 'france-travail' },
    { id: 'calais', commune_code: '62193', network_id: 'france-travail' },
    { id: 'ablain', commune_code: '62001', network_id: 'france-travail' },
    { id: 'arrasGate', commune_code: '62041', network_id: 'france-travail', latitude: 50.2, longitude: 2.8 },
    { id: 'paris15', commune_code: '75115' },
    { id: 'parisPost', commune_code: '75056', post_code: '75015' },
    { id: 'parisOther', commune_code: '75056', post_code: '75020' },
  ]);
});
after(() => database.close());

async function found(search: StructureSearch): Promise<string[]> {
  const { items } = await findStructures(database.db, search, {});
  return items.map(({ id, match }) => (match === null ? id : `${match} ${id}`));
}

test('a commune finds the active structures that stand there', async () => {
  assert.deepEqual(await found({ commune: '62080' }), ['in-commune bapaume1', 'in-commune bapaume2']);
  assert.deepEqual(await found({ commune: '62080', network: 'caf' }), ['in-commune bapaume1']);
});

test('in its own commune a structure is as far as its own place tells, if it has one', async () => {
  const { items } = await findStructures(database.db, { commune: '62041', network: 'france-travail' }, {});
  assert.deepEqual(
    items.map(({ id, distance }) => [id, distance === null ? null : Math.round(distance)]),
    [
      ['arrasGate', 10],
      ['arras2', null],
    ],
  );
});

test('else those that serve it by post code, and say how far', async () => {
  const { items, total } = await findStructures(database.db, { commune: '62064' }, {});
  assert.deepEqual(
    items.map(({ id, match, distance }) => [id, match, Math.round(distance ?? 0)]),
    [['arrasServes', 'serving', 22]],
  );
  assert.equal(total, 1);
});

test('or by département', async () => {
  assert.deepEqual(await found({ commune: '80021', q: 'wide' }), ['in-commune sommeWide']);
  await database.db
    .updateTable('structure')
    .set({ commune_code: null })
    .where('id', '=', 'sommeWide')
    .execute();
  assert.deepEqual(await found({ commune: '80021' }), ['serving sommeWide']);
});

test('else the five nearest of the département, by their own place or that of their commune', async () => {
  assert.deepEqual(
    await found({ commune: '62064', network: 'france-travail' }),
    ['in-commune bapaume2']
      .map(() => 'nearest bapaume2')
      .concat(['nearest arrasGate', 'nearest arras2', 'nearest lens', 'nearest bethune']),
  );
});

test('the nearest are five on all pages together', async () => {
  const search = { commune: '62064', network: 'france-travail' };
  const first = await findStructures(database.db, search, { limit: 3 });
  assert.equal(first.total, 5);
  const second = await findStructures(database.db, search, { limit: 3, cursor: first.nextCursor ?? '' });
  assert.deepEqual(
    [...first.items, ...second.items].map(({ id }) => id),
    ['bapaume2', 'arrasGate', 'arras2', 'lens', 'bethune'],
  );
  assert.equal(second.nextCursor, null);
});

test('a commune that cannot be placed finds the same, by name', async () => {
  const search = { commune: '62001', network: 'caf', q: 'bapaume' };
  assert.deepEqual(await found(search), ['nearest bapaume1']);
});

test('an arrondissement finds what stands in it, also where only the post code tells', async () => {
  assert.deepEqual(await found({ commune: '75115' }), ['in-commune paris15', 'in-commune parisPost']);
  assert.deepEqual(await found({ commune: '75120' }), ['in-commune parisOther']);
});

test('the city finds what stands in all its arrondissements', async () => {
  const { items } = await findStructures(database.db, { commune: '75056' }, {});
  assert.deepEqual(items.map(({ id }) => id).sort(), ['paris15', 'parisOther', 'parisPost']);
});

test('an unknown commune is not found', async () => {
  await assert.rejects(findStructures(database.db, { commune: '99999' }, {}), { code: 'not-found' });
});

test('near a point the nearest come first; those that cannot be placed are left out', async () => {
  const near = { latitude: 50.2, longitude: 2.8 };
  const { items } = await findStructures(database.db, { near, network: 'france-travail' }, {});
  assert.deepEqual(
    items.map(({ id, distance }) => `${id} ${Math.round(distance ?? -1)}`),
    ['arrasGate 0', 'arras2 10', 'bapaume2 12', 'lens 26', 'bethune 38', 'boulogne 103', 'calais 106'],
  );
});

test('the other side of the Earth is a place like another', async () => {
  const { items } = await findStructures(
    database.db,
    { near: { latitude: -50.2, longitude: -177.2 }, q: 'arrasGate' },
    {},
  );
  assert.deepEqual(
    items.map(({ id, distance }) => `${id} ${Math.round(distance ?? -1)}`),
    ['arrasGate 20015'],
  );
});

test('a département or a region lists its structures by name', async () => {
  assert.deepEqual(await found({ department: '62', network: 'caf' }), ['arrasServes', 'bapaume1']);
  assert.equal((await found({ region: '11' })).length, 3);
});
