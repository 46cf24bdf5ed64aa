import type { Embed } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { authorizationOf, testApp, type TestApp } from '../platform/testing/app.js';
import { insertCountry, insertStructures } from '../structures/testing/country.js';

type Key = Awaited<ReturnType<typeof authorizationOf>>;

let api: TestApp;
let caf: Key;
let agency: Key;
let other: Key;
before(async () => {
  api = await testApp();
  await insertCountry(api.db);
  await insertStructures(api.db, [{ id: 'agency' }]);
  caf = await authorizationOf(api.db, { network: 'caf', rights: ['embeds'] });
  agency = await authorizationOf(api.db, { network: 'caf', structure: 'agency', rights: ['embeds'] });
  other = await authorizationOf(api.db, { network: 'france-travail', rights: ['embeds'] });
});
after(() => api.close());
beforeEach(async () => {
  await api.db.deleteFrom('embed').execute();
  await api.db.deleteFrom('audit').execute();
});

const ask = (method: 'GET' | 'POST' | 'DELETE', path: string, key: Key, payload?: object) =>
  api.app.inject({
    method,
    url: `/v1/agent/embeds${path}`,
    headers: { authorization: key.authorization },
    ...(payload && { payload }),
  });

const site = { label: 'Le site', origin: 'https://www.caf.example', kind: 'page' };

async function register(changes: object = {}, key = caf): Promise<Embed> {
  const answer = await ask('POST', '', key, { ...site, ...changes });
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json<Embed>();
}

const audit = () =>
  api.db.selectFrom('audit').select(['operation', 'outcome', 'object']).orderBy('id').execute();

describe('embeds', () => {
  test('a network registers a site, reads it and removes it, with a line for each', async () => {
    const embed = await register();
    assert.deepEqual({ ...embed, id: '' }, { ...site, id: '', createdAt: '2026-03-15T12:00:00.000Z' });
    const list = await ask('GET', '', caf);
    assert.deepEqual(list.json(), { items: [embed], nextCursor: null });
    assert.equal((await ask('DELETE', `/${embed.id}`, caf)).statusCode, 204);
    assert.deepEqual((await ask('GET', '', caf)).json(), { items: [], nextCursor: null });
    assert.deepEqual(await audit(), [
      { operation: 'embeds.register', outcome: 'done', object: embed.id },
      { operation: 'embeds.remove', outcome: 'done', object: embed.id },
    ]);
  });

  test('are read page by page', async () => {
    const made = [await register(), await register(), await register()];
    const seen: string[] = [];
    let cursor = '';
    do {
      const answer = await ask('GET', `?limit=2${cursor}`, caf);
      const { items, nextCursor } = answer.json<{ items: Embed[]; nextCursor: string | null }>();
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    assert.deepEqual(seen, made.map(({ id }) => id).sort());
  });

  test('another network’s site → 404 and an audit line', async () => {
    const { id } = await register();
    assert.equal((await ask('DELETE', `/${id}`, other)).statusCode, 404);
    assert.deepEqual((await ask('GET', '', other)).json(), { items: [], nextCursor: null });
    assert.deepEqual((await audit()).at(-1), { operation: 'embeds.remove', outcome: 'refused', object: id });
    assert.equal((await ask('DELETE', '/nothing', caf)).statusCode, 404);
  });

  test('a key of a part of the network → 403 and an audit line', async () => {
    assert.equal((await ask('POST', '', agency, site)).statusCode, 403);
    const { id } = await register();
    assert.equal((await ask('DELETE', `/${id}`, agency)).statusCode, 403);
    assert.deepEqual((await audit()).at(-1), { operation: 'embeds.remove', outcome: 'refused', object: id });
  });

  test('an origin is a scheme and a host alone', async () => {
    for (const origin of ['https://caf.example/', 'https://*.caf.example', 'javascript:alert(1)', 'null']) {
      assert.equal((await ask('POST', '', caf, { ...site, origin })).statusCode, 422, origin);
    }
  });
});
