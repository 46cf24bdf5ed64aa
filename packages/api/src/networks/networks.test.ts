import type { Network } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { insertCountry, insertStructures } from '../structures/testing/country.js';

let api: TestApp;

before(async () => {
  api = await testApp();
  await insertCountry(api.db);
  await insertStructures(api.db, [{ id: 'open1' }, { id: 'open2' }, { id: 'closed', active: false }]);
  await api.db.insertInto('installation').values({ data: 'real', reference_version: null }).execute();
});
after(() => api.close());

const list = async (query: string) => {
  const answer = await api.app.inject(`/v1/networks${query}`);
  return answer.json<{ items: Network[]; nextCursor: string | null; total: number }>();
};

test('networks come in the order of the programme, page by page', async () => {
  const first = await list('?limit=1');
  assert.deepEqual([first.items.map(({ id }) => id), first.total], [['caf'], 2]);
  const second = await list(`?limit=1&cursor=${first.nextCursor}`);
  assert.deepEqual([second.items.map(({ id }) => id), second.nextCursor], [['france-travail'], null]);
});

test('a network counts its active structures', async () => {
  const answer = await api.app.inject('/v1/networks/caf');
  assert.deepEqual(answer.json(), {
    id: 'caf',
    name: 'Caisses d’allocations familiales',
    shortName: 'CAF',
    ministry: null,
    structures: 2,
    demonstration: false,
  });
});

test('an installation of demonstration data says so', async () => {
  await api.db.updateTable('installation').set({ data: 'demonstration' }).execute();
  api.context.invalidate();
  assert.deepEqual(
    (await list('')).items.map(({ demonstration }) => demonstration),
    [true, true],
  );
});

test('an unknown network is not found', async () => {
  assert.equal((await api.app.inject('/v1/networks/unheard-of')).statusCode, 404);
});

test('a cursor that this list did not give is refused', async () => {
  assert.equal((await api.app.inject('/v1/networks?cursor=WzFd')).statusCode, 400);
});
