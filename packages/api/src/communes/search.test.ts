import fc from 'fast-check';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { insertCountry } from '../structures/testing/country.js';

let api: TestApp;

before(async () => {
  api = await testApp();
  await insertCountry(api.db);
});
after(() => api.close());

async function found(q: string, limit = 3): Promise<string[]> {
  const answer = await api.app.inject({ url: '/v1/communes', query: { q, limit: String(limit) } });
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<{ items: { name: string }[] }>().items.map(({ name }) => name);
}

const searches: readonly (readonly [string, readonly string[]])[] = [
  ['bapaume', ['Bapaume', 'Avesnes-lès-Bapaume']],
  ['BÉTHUNE', ['Béthune']],
  ['bethune', ['Béthune']],
  ['st omer', ['Saint-Omer']],
  ['omer', ['Saint-Omer']],
  ['boulogne sur', ['Boulogne-sur-Mer']],
  ['bapome', ['Bapaume']],
  ['sur mer boulogne', ['Boulogne-sur-Mer']],
  ['62450', ['Bapaume', 'Avesnes-lès-Bapaume']],
  ['62080', ['Bapaume']],
  ['624', ['Lens', 'Béthune', 'Bapaume']],
  ['62450 avesnes', ['Avesnes-lès-Bapaume', 'Bapaume']],
  ['paris 15', ['Paris 15e Arrondissement']],
  ['75015', ['Paris', 'Paris 15e Arrondissement']],
];

for (const [q, names] of searches) {
  test(`«${q}» finds ${names.join(', ')} first`, async () => {
    assert.deepEqual((await found(q)).slice(0, names.length), names);
  });
}

test('the very name comes before a more populous commune whose name begins so', async () => {
  await api.db
    .updateTable('commune')
    .set({ name: 'Arrast', folded: 'arrast', population: 900_000 })
    .where('code', '=', '62001')
    .execute();
  assert.deepEqual(await found('arras'), ['Arras', 'Arrast']);
  assert.deepEqual((await found('arra'))[0], 'Arrast');
});

test('nothing that is merely alike comes with what holds the text', async () => {
  assert.deepEqual(await found('lens'), ['Lens']);
});

test('a commune says where it is', async () => {
  const answer = await api.app.inject('/v1/communes/62080');
  assert.deepEqual(answer.json(), {
    code: '62080',
    name: 'Bapaume',
    postCodes: ['62450'],
    department: { code: '62', name: 'Pas-de-Calais' },
    region: { code: '32', name: 'Hauts-de-France' },
    population: 3800,
    latitude: 50.1,
    longitude: 2.85,
  });
});

test('an unknown commune is not found', async () => {
  const answer = await api.app.inject('/v1/communes/99999');
  assert.equal(answer.statusCode, 404);
  assert.equal(answer.json<{ code: string }>().code, 'not-found');
});

test('what means something to SQL is plain text', async () => {
  for (const q of ['%', '_', "' or 1=1 --", '\\', "'; drop table commune"])
    assert.deepEqual(await found(q), [], q);
});

test('any text gets an answer, never a fault of the server', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }), async (q) => {
      const { statusCode } = await api.app.inject({ url: '/v1/communes', query: { q } });
      assert.ok(statusCode === 200 || statusCode === 400 || statusCode === 422, String(statusCode));
    }),
    { numRuns: 150 },
  );
});
