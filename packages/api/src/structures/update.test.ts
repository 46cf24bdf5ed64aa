import type { Structure } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authorizationOf, testApp, type TestApp } from '../platform/testing/app.js';
import { insertCountry, insertStructures } from './testing/country.js';

let api: TestApp;
let whole: Awaited<ReturnType<typeof authorizationOf>>;
let north: typeof whole;

before(async () => {
  api = await testApp();
  await insertCountry(api.db);
  await insertStructures(api.db, [
    { id: 'head' },
    { id: 'north', parent_id: 'head' },
    { id: 'gate', parent_id: 'north', commune_code: '62041' },
    { id: 'south', parent_id: 'head' },
    { id: 'closed', parent_id: 'head', active: false },
    { id: 'agency', network_id: 'france-travail' },
  ]);
  whole = await authorizationOf(api.db, { network: 'caf', rights: ['structures'] });
  north = await authorizationOf(api.db, { network: 'caf', structure: 'north', rights: ['structures'] });
});
after(() => api.close());

const update = ({ authorization }: { authorization: string }, id: string, payload: object) =>
  api.app.inject({ method: 'PATCH', url: `/v1/agent/structures/${id}`, headers: { authorization }, payload });

const lastLine = (keyId: string) =>
  api.db
    .selectFrom('audit')
    .select(['operation', 'outcome', 'object'])
    .where('key_id', '=', keyId)
    .orderBy('id', 'desc')
    .executeTakeFirst();

test('a structure is read by its code, also once it is closed', async () => {
  const closed = (await api.app.inject('/v1/structures/closed')).json<Structure>();
  assert.equal(closed.active, false);
  assert.equal(closed.networkName, 'Caisses d’allocations familiales');
  assert.equal((await api.app.inject('/v1/structures/nobody')).statusCode, 404);
});

test('what an agent corrects is what citizens then read and search', async () => {
  assert.equal(
    (await api.app.inject('/v1/structures?q=beffroi')).json<{ items: object[] }>().items.length,
    0,
  );
  const answer = await update(north, 'gate', {
    name: 'Accueil du Beffroi',
    url: 'https://example.org/gate',
    welcomesPublic: false,
    servedPostCodes: ['62450', '62000', '62450'],
    servedDepartments: ['80'],
  });
  assert.equal(answer.statusCode, 200, answer.body);
  const structure = answer.json<Structure>();
  assert.equal(structure.name, 'Accueil du Beffroi');
  assert.equal(structure.officialName, 'gate');
  assert.equal(structure.welcomesPublic, false);
  assert.deepEqual((await api.app.inject('/v1/structures/gate')).json(), structure);
  const found = await api.app.inject('/v1/structures?q=beffroi');
  assert.deepEqual(
    found.json<{ items: Structure[] }>().items.map(({ id }) => id),
    ['gate'],
  );
  for (const commune of ['62080', '80021']) {
    const serving = await api.app.inject(`/v1/structures?commune=${commune}`);
    assert.deepEqual(
      serving.json<{ items: Structure[] }>().items.map(({ id }) => id),
      ['gate'],
    );
  }
  const row = await api.db
    .selectFrom('structure')
    .selectAll()
    .where('id', '=', 'gate')
    .executeTakeFirstOrThrow();
  assert.deepEqual(row.served_post_codes, ['62000', '62450']);
  assert.equal(row.updated_at, '2026-03-15T12:00:00.000Z');
  assert.deepEqual(await lastLine(north.keyId), {
    operation: 'structures.update',
    outcome: 'done',
    object: 'gate',
  });
});

test('what is left out stays, what is null goes', async () => {
  await update(whole, 'gate', { url: null });
  const { name, url } = (await api.app.inject('/v1/structures/gate')).json<Structure>();
  assert.deepEqual({ name, url }, { name: 'Accueil du Beffroi', url: null });
  assert.equal((await update(whole, 'gate', {})).statusCode, 200);
});

test('a département that does not exist is refused, and nothing is written', async () => {
  const answer = await update(whole, 'gate', { name: 'Autre', servedDepartments: ['62', '99'] });
  assert.equal(answer.statusCode, 422);
  assert.equal(answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer, '/servedDepartments');
  assert.equal((await api.app.inject('/v1/structures/gate')).json<Structure>().name, 'Accueil du Beffroi');
});

const uncovered: readonly (readonly [string, () => typeof whole, string])[] = [
  ['another network’s structure', () => whole, 'agency'],
  ['a structure beside its subtree', () => north, 'south'],
  ['a structure above its subtree', () => north, 'head'],
  ['a structure that does not exist', () => whole, 'nobody'],
];

for (const [name, key, id] of uncovered) {
  test(`${name} is not found, and the refusal is kept`, async () => {
    const answer = await update(key(), id, { name: 'Pris' });
    assert.equal(answer.statusCode, 404);
    assert.deepEqual(await lastLine(key().keyId), {
      operation: 'structures.update',
      outcome: 'refused',
      object: id,
    });
    const taken = await api.db.selectFrom('structure').select('id').where('name', '=', 'Pris').execute();
    assert.deepEqual(taken, []);
  });
}
