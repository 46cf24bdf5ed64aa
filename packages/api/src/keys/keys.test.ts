import type { ApiKey } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authorizationOf, testApp, type TestApp } from '../platform/testing/app.js';
import { insertCountry, insertStructures } from '../structures/testing/country.js';
import { hashOf } from './secret.js';
import { issueKey } from './store.js';

type Key = Awaited<ReturnType<typeof authorizationOf>>;

let api: TestApp;
let whole: Key;
let north: Key;
let other: Key;

before(async () => {
  api = await testApp();
  await insertCountry(api.db);
  await insertStructures(api.db, [
    { id: 'head' },
    { id: 'north', parent_id: 'head' },
    { id: 'gate', parent_id: 'north' },
    { id: 'agency', network_id: 'france-travail' },
  ]);
  whole = await authorizationOf(api.db, { network: 'caf', rights: ['keys', 'results', 'audit'] });
  north = await authorizationOf(api.db, { network: 'caf', structure: 'north', rights: ['keys', 'results'] });
  other = await authorizationOf(api.db, { network: 'france-travail', rights: ['keys', 'audit'] });
});
after(() => api.close());

const ask = (
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  { authorization }: { authorization: string },
  payload?: object,
) => api.app.inject({ method, url, headers: { authorization }, ...(payload && { payload }) });

const create = (key: { authorization: string }, body: object) =>
  ask('POST', '/v1/agent/keys', key, { label: 'Publication', network: 'caf', rights: ['results'], ...body });

const lastLine = (keyId: string) =>
  api.db
    .selectFrom('audit')
    .select(['operation', 'outcome', 'object'])
    .where('key_id', '=', keyId)
    .orderBy('id', 'desc')
    .executeTakeFirst();

test('a new key works, its secret is shown once and kept only as a hash', async () => {
  const answer = await create(whole, { rights: ['keys', 'results', 'keys'] });
  assert.equal(answer.statusCode, 201, answer.body);
  const { secret, ...key } = answer.json<ApiKey & { secret: string }>();
  assert.match(secret, /^spp_[\w-]{43}$/);
  assert.deepEqual(
    { ...key, id: '' },
    {
      id: '',
      label: 'Publication',
      network: 'caf',
      structure: null,
      rights: ['keys', 'results'],
      createdAt: '2026-03-15T12:00:00.000Z',
      revokedAt: null,
    },
  );
  const list = await ask('GET', '/v1/agent/keys', { authorization: `Bearer ${secret}` });
  assert.equal(list.statusCode, 200);
  assert.ok(!list.body.includes(secret) && !list.body.includes(hashOf(secret)));
  const row = await api.db
    .selectFrom('api_key')
    .selectAll()
    .where('id', '=', key.id)
    .executeTakeFirstOrThrow();
  assert.equal(row.hash, hashOf(secret));
  assert.ok(!JSON.stringify(row).includes(secret));
  assert.deepEqual(await lastLine(whole.keyId), {
    operation: 'keys.create',
    outcome: 'done',
    object: key.id,
  });
});

test('a key of a subtree makes keys there', async () => {
  const answer = await create(north, { structure: 'gate' });
  assert.equal(answer.statusCode, 201, answer.body);
  assert.equal(answer.json<ApiKey>().structure, 'gate');
});

const tooWide: readonly (readonly [string, () => Key, object, number, string])[] = [
  ['of another network', () => whole, { network: 'france-travail' }, 404, 'france-travail'],
  ['of a network that does not exist', () => whole, { network: 'unheard-of' }, 404, 'unheard-of'],
  ['of another network’s structure', () => whole, { structure: 'agency' }, 404, 'agency'],
  ['of a structure that does not exist', () => whole, { structure: 'nobody' }, 404, 'nobody'],
  ['above its own subtree', () => north, { structure: 'head' }, 404, 'head'],
  ['of the whole network, from a subtree', () => north, {}, 403, 'caf'],
  ['with a right it lacks', () => whole, { rights: ['results', 'structures'] }, 403, 'caf'],
];

for (const [name, key, body, status, object] of tooWide) {
  test(`a key ${name} is refused, and the refusal kept`, async () => {
    const count = async () => (await api.db.selectFrom('api_key').select('id').execute()).length;
    const before = await count();
    const answer = await create(key(), body);
    assert.equal(answer.statusCode, status, answer.body);
    assert.equal(await count(), before);
    assert.deepEqual(await lastLine(key().keyId), { operation: 'keys.create', outcome: 'refused', object });
  });
}

test('a key sees the keys it covers, page by page', async () => {
  const ids = async (key: Key) => {
    const found: string[] = [];
    let next = '';
    do {
      const answer = await ask('GET', `/v1/agent/keys?limit=1${next}`, key);
      const { items, nextCursor } = answer.json<{ items: ApiKey[]; nextCursor: string | null }>();
      found.push(...items.map(({ id }) => id));
      next = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (next !== '');
    return found;
  };
  const ofWhole = await ids(whole);
  assert.ok(ofWhole.includes(whole.keyId) && ofWhole.includes(north.keyId) && !ofWhole.includes(other.keyId));
  assert.equal(new Set(ofWhole).size, ofWhole.length);
  const ofNorth = await ids(north);
  assert.ok(ofNorth.includes(north.keyId) && !ofNorth.includes(whole.keyId));
  assert.deepEqual(await ids(other), [other.keyId]);
});

test('a revoked key is refused, and stays revoked at the moment it was', async () => {
  const { key, secret } = await issueKey(api.db, {
    label: 'x',
    network: 'caf',
    structure: null,
    rights: ['keys'],
    at: '2026-01-01T00:00:00.000Z',
  });
  const authorization = `Bearer ${secret}`;
  assert.equal((await ask('GET', '/v1/agent/keys', { authorization })).statusCode, 200);
  assert.equal((await ask('DELETE', `/v1/agent/keys/${key.id}`, whole)).statusCode, 204);
  assert.equal((await ask('GET', '/v1/agent/keys', { authorization })).statusCode, 401);
  api.setNow('2026-03-16T12:00:00.000Z');
  assert.equal((await ask('DELETE', `/v1/agent/keys/${key.id}`, whole)).statusCode, 204);
  const row = await api.db
    .selectFrom('api_key')
    .select('revoked_at')
    .where('id', '=', key.id)
    .executeTakeFirst();
  assert.equal(row?.revoked_at, '2026-03-15T12:00:00.000Z');
});

test('a key that the caller does not cover is not found, and keeps working', async () => {
  for (const [caller, id] of [
    [whole, other.keyId],
    [north, whole.keyId],
    [whole, 'nothing'],
  ] as const) {
    const answer = await ask('DELETE', `/v1/agent/keys/${id}`, caller);
    assert.equal(answer.statusCode, 404);
    assert.deepEqual(await lastLine(caller.keyId), {
      operation: 'keys.revoke',
      outcome: 'refused',
      object: id,
    });
  }
  assert.equal((await ask('GET', '/v1/agent/keys', other)).statusCode, 200);
});

test('a key for an unknown network or structure is not issued', async () => {
  const key = { label: 'x', structure: null, rights: ['results'], at: '2026-01-01T00:00:00.000Z' } as const;
  await assert.rejects(issueKey(api.db, { ...key, network: 'unheard-of' }), { code: 'not-found' });
  await assert.rejects(issueKey(api.db, { ...key, network: 'caf', structure: 'agency' }), {
    code: 'not-found',
  });
});
