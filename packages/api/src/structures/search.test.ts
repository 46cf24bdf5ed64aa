import fc from 'fast-check';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { insertCountry, insertStructures } from './testing/country.js';

let api: TestApp;

before(async () => {
  api = await testApp();
  await insertCountry(api.db);
  await insertStructures(api.db, [
    { id: 'calaisCaf', name: 'Caf du Pas-de-Calais', city: 'CALAIS', post_code: '62100' },
    { id: 'arrasCaf', name: 'Accueil d’Arras', city: 'ARRAS CEDEX', post_code: '62015' },
    { id: 'stOmer', name: 'Agence de St-Omer', network_id: 'france-travail', city: 'SAINT OMER' },
    { id: 'coeur', name: 'Maison du Cœur d’Artois' },
  ]);
});
after(() => api.close());

async function found(q: string): Promise<string[]> {
  const answer = await api.app.inject(`/v1/structures?q=${encodeURIComponent(q)}`);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<{ items: { id: string }[] }>().items.map(({ id }) => id);
}

const spellings: readonly (readonly [string, string])[] = [
  ['CAF pas de calais', 'calaisCaf'],
  ['calais caf', 'calaisCaf'],
  ['62100', 'calaisCaf'],
  ['accueil arras', 'arrasCaf'],
  ['saint omer', 'stOmer'],
  ['Saint-Omer', 'stOmer'],
  ['st omer', 'stOmer'],
  ['agense saint omer', 'stOmer'],
  ['coeur d artois', 'coeur'],
  ['CŒUR', 'coeur'],
];

for (const [q, id] of spellings) {
  test(`«${q}» finds ${id} first`, async () => {
    assert.equal((await found(q))[0], id);
  });
}

test('where every word is found, nothing that is merely alike comes with it', async () => {
  assert.deepEqual(await found('saint omer'), ['stOmer']);
});

test('what means something to SQL finds what it says, and nothing else', async () => {
  for (const q of ['%', '_', '%%', "'", "' or 1=1 --", '\\', 'a%b_c', '"', ';drop table structure']) {
    assert.deepEqual(await found(q), [], q);
  }
});

test('any text gets an answer, never a fault of the server', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }), async (q) => {
      const { statusCode } = await api.app.inject({ url: '/v1/structures', query: { q } });
      assert.ok(statusCode === 200 || statusCode === 400 || statusCode === 422, String(statusCode));
    }),
    { numRuns: 150 },
  );
});

test('a cursor that this list did not give is refused', async () => {
  const forged = (position: unknown) => Buffer.from(JSON.stringify(position)).toString('base64url');
  for (const cursor of [
    'x',
    forged([]),
    forged(['unknownId']),
    forged([1e300, 'unknownId']),
    forged(["' or 1"]),
  ]) {
    const answer = await api.app.inject(`/v1/structures?cursor=${cursor}`);
    assert.equal(answer.statusCode, 400, cursor);
    assert.equal(answer.json<{ code: string }>().code, 'invalid-query');
  }
});

test('any cursor gets an answer, never a fault of the server', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), fc.constantFrom('', '&q=caf', '&near=50,2'), async (json, more) => {
      const cursor = Buffer.from(json).toString('base64url');
      const { statusCode } = await api.app.inject(`/v1/structures?cursor=${cursor}${more}`);
      assert.equal(statusCode, 400);
    }),
    { numRuns: 100 },
  );
});

test('a network that does not exist is not found; one without structures gives none', async () => {
  assert.equal((await api.app.inject('/v1/structures?network=unheard-of')).statusCode, 404);
  const answer = await api.app.inject('/v1/structures?network=france-travail&q=calais');
  assert.deepEqual(answer.json<{ items: object[] }>().items, []);
});

test('a point off the globe is refused', async () => {
  const answer = await api.app.inject('/v1/structures?near=91,0');
  assert.equal(answer.statusCode, 400);
  assert.equal(answer.json<{ code: string }>().code, 'invalid-query');
});
