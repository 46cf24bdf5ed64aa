import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase, type TestDatabase } from '../platform/testing/database.js';
import { insertCountry, insertStructures } from '../structures/testing/country.js';
import { coveredStructures, coversNetwork } from './scope.js';

let database: TestDatabase;

before(async () => {
  database = await testDatabase();
  await insertCountry(database.db);
  await insertStructures(database.db, [
    { id: 'head' },
    { id: 'north', parent_id: 'head' },
    { id: 'northGate', parent_id: 'north' },
    { id: 'northLodger', parent_id: 'northGate', network_id: 'france-travail' },
    { id: 'south', parent_id: 'head' },
    // A register may hold a cycle.
    { id: 'chicken', parent_id: 'egg0' },
    { id: 'egg0', parent_id: 'chicken' },
  ]);
});
after(() => database.close());

const everyone = ['head', 'north', 'northGate', 'northLodger', 'south', 'chicken', 'egg0', 'nobody'];

async function covered(structure: string | null, ids = everyone): Promise<string[]> {
  return [...(await coveredStructures(database.db, { network: 'caf', structure }, ids))].sort();
}

test('a key of a network covers its structures and no other network’s', async () => {
  assert.deepEqual(await covered(null), ['chicken', 'egg0', 'head', 'north', 'northGate', 'south']);
});

test('a key of a subtree covers its root and what is under it, to any depth', async () => {
  assert.deepEqual(await covered('north'), ['north', 'northGate']);
  assert.deepEqual(await covered('head'), ['head', 'north', 'northGate', 'south']);
  assert.deepEqual(await covered('south'), ['south']);
});

test('a cycle in the tree ends', async () => {
  assert.deepEqual(await covered('egg0'), ['chicken', 'egg0']);
});

test('nobody asked for, nobody covered', async () => {
  assert.deepEqual(await covered('head', []), []);
});

test('only a key of the whole network covers the network', () => {
  assert.ok(coversNetwork({ network: 'caf', structure: null }, 'caf'));
  assert.ok(!coversNetwork({ network: 'caf', structure: 'head' }, 'caf'));
  assert.ok(!coversNetwork({ network: 'caf', structure: null }, 'france-travail'));
});
