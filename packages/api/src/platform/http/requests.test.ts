import { problem as problemSchema, type Problem } from '@spplus/contract';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { authorizationOf, testApp, type TestApp } from '../testing/app.js';
import { fieldsOf } from '../testing/json.js';

let api: TestApp;
let authorization: string;

before(async () => {
  api = await testApp();
  ({ authorization } = await authorizationOf(api.db, {
    network: 'caf',
    rights: ['keys', 'results', 'indicators'],
  }));
});
after(() => api.close());

const get = (url: string, headers = {}) => api.app.inject({ method: 'GET', url, headers });

/** Sends a body as an agent; a text goes as it is. */
function send(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: unknown,
  headers: InjectOptions['headers'] = {},
): Promise<LightMyRequestResponse> {
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  return api.app.inject({
    method,
    url,
    headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { payload }),
  });
}

const newKey = { label: 'une clé', network: 'caf', rights: ['results'] };
const createKey = (changes: object = {}, headers = {}) =>
  send('POST', '/v1/agent/keys', { ...newKey, ...changes }, headers);

/** Checks the form that every problem has, and gives it. */
function problemOf(answer: LightMyRequestResponse): Problem {
  assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
  assert.equal(answer.headers['cache-control'], 'no-store');
  const problem = problemSchema.parse(answer.json());
  assert.equal(problem.status, answer.statusCode);
  assert.equal(problem.requestId, answer.headers['x-request-id']);
  assert.equal(problem.type, `http://localhost:8080/docs/problems#${problem.code}`);
  return problem;
}

function refused(answer: LightMyRequestResponse, code: string, pointer?: string): void {
  const problem = problemOf(answer);
  assert.equal(problem.code, code);
  if (pointer !== undefined) assert.equal(problem.errors?.[0]?.pointer, pointer);
}

describe('bodies', () => {
  test('trailing junk in the content type → 415', async () => {
    for (const type of [
      'application/json junk',
      'application/json; charset=latin1',
      'text/plain',
      'multipart/form-data',
    ]) {
      const answer = await send('POST', '/v1/agent/keys', newKey, { 'content-type': type });
      assert.equal(answer.statusCode, 415, type);
      refused(answer, 'unsupported-media-type');
    }
    refused(
      await send('POST', '/v1/agent/keys', newKey, { 'content-encoding': 'gzip' }),
      'unsupported-media-type',
    );
  });

  test('body too large → 413, field too large → 422', async () => {
    const answer = await createKey({ label: 'x'.repeat(300_000) });
    assert.equal(answer.statusCode, 413);
    refused(answer, 'payload-too-large');
    refused(await createKey({ label: 'x'.repeat(101) }), 'invalid-body', '/label');
  });

  test('10,000 rows fit in a publication', async () => {
    const row = { structure: '1yhRU8afDj', indicator: 'IND-27', period: '2024-Q3', value: 78.8, n: 1200 };
    const body = JSON.stringify({ rows: Array.from({ length: 10_000 }, () => row) }, undefined, 2);
    assert.notEqual((await send('PUT', '/v1/agent/results', body)).statusCode, 413);
  });

  test('__proto__, unknown and privileged fields → 422, each located', async () => {
    const poisoned = JSON.stringify(newKey).replace('{', '{"__proto__":{"rights":["audit"]},');
    refused(await send('POST', '/v1/agent/keys', poisoned), 'invalid-body', '/__proto__');
    const problem = problemOf(await createKey({ id: 'mine', hash: 'x', createdAt: '2020-01-01' }));
    assert.equal(problem.status, 422);
    assert.deepEqual(
      problem.errors?.map(({ pointer }) => pointer),
      ['/id', '/hash', '/createdAt'],
    );
  });

  test('deep JSON → 400', async () => {
    const answer = await send('POST', '/v1/agent/keys', '['.repeat(100_000));
    assert.equal(answer.statusCode, 400);
    refused(await send('POST', '/v1/agent/keys', '['.repeat(30) + ']'.repeat(30)), 'json-too-deep');
  });

  test('what is not JSON → 400, no body → 422', async () => {
    const answer = await send('POST', '/v1/agent/keys', '{"label":');
    assert.equal(answer.statusCode, 400);
    refused(answer, 'invalid-json');
    refused(await send('POST', '/v1/agent/keys', ''), 'invalid-json');
    refused(
      await api.app.inject({ method: 'POST', url: '/v1/agent/keys', headers: { authorization } }),
      'invalid-json',
    );
  });

  test('NUL and lone surrogates → 422, bidirectional control characters are removed', async () => {
    for (const bad of ['\\u0000', '\\ud800']) {
      const body = JSON.stringify(newKey).replace('une', bad);
      const answer = await send('POST', '/v1/agent/keys', body);
      assert.equal(answer.statusCode, 422);
      refused(answer, 'invalid-text', '/label');
    }
    const created = await createKey({ label: 'clé \u202efac\u202c' });
    assert.equal(created.statusCode, 201);
    assert.equal(fieldsOf(created.body)['label'], 'clé fac');
  });

  test('tells at most fifty faults', async () => {
    const rows = Array.from({ length: 1000 }, () => ({}));
    const problem = problemOf(await send('PUT', '/v1/agent/results', { rows }));
    assert.equal(problem.errors?.length, 50);
    assert.match(problem.errors[0]?.pointer ?? '', /^\/rows\/0\//);
  });
});

describe('query strings and addresses', () => {
  test('duplicate keys, wild page sizes → 400', async () => {
    for (const query of [
      'limit=1&limit=2',
      'limit=0',
      'limit=1000000',
      'limit=1e9',
      'limit=-1',
      'unknown=1',
    ]) {
      const answer = await get(`/v1/networks?${query}`);
      assert.equal(answer.statusCode, 400, query);
      refused(answer, 'invalid-query');
    }
  });

  test('NUL and lone surrogates → 422', async () => {
    for (const address of ['/v1/communes?q=%00', '/v1/communes?q=%ED%A0%80', '/v1/networks/a%00b']) {
      const answer = await get(address);
      assert.equal(answer.statusCode, 422, address);
      refused(answer, 'invalid-text');
    }
  });

  test('SQL metacharacters → plain data', async () => {
    const nasty = `'; drop table network; -- % _ \\ " $1 ?`;
    const found = await get(`/v1/communes?q=${encodeURIComponent(nasty)}`);
    assert.equal(found.statusCode, 200);
    const created = await createKey({ label: nasty });
    assert.equal(fieldsOf(created.body)['label'], nasty);
    assert.equal((await get('/v1/networks/caf')).statusCode, 200);
  });

  test('an address that nothing answers → 404', async () => {
    for (const address of [
      '/v1/nothing',
      '/v1',
      '/v1/networks/',
      '/v1/networks/a/b',
      `/v1/networks/${'x'.repeat(500)}`,
    ]) {
      refused(await get(address), 'not-found');
    }
    refused(await get('/v1/networks/no%20such%20form'), 'not-found');
    refused(await send('POST', '/v1/nothing', { a: 1 }), 'not-found');
  });

  test('an address that cannot be decoded → 400', async () => {
    const answer = await get('/v1/networks/%zz');
    assert.equal(answer.statusCode, 400);
    assert.equal(problemSchema.parse(answer.json()).code, 'invalid-request');
  });

  test('another method → 405 with Allow', async () => {
    const answer = await send('PUT', '/v1/networks', {});
    assert.equal(answer.statusCode, 405);
    assert.equal(answer.headers['allow'], 'GET, HEAD');
    refused(answer, 'method-not-allowed');
    const agents = await get('/v1/agent/results');
    assert.equal(agents.headers['allow'], 'PUT');
    refused(agents, 'method-not-allowed');
  });

  test('HEAD answers as GET, without the body', async () => {
    const whole = await get('/v1/networks');
    const head = await api.app.inject({ method: 'HEAD', url: '/v1/networks' });
    assert.equal(head.statusCode, 200);
    assert.equal(head.body, '');
    for (const name of ['etag', 'content-type', 'content-length', 'cache-control']) {
      assert.equal(head.headers[name], whole.headers[name], name);
    }
  });
});

describe('API keys', () => {
  test('missing or unknown → 401, said how', async () => {
    for (const header of [undefined, 'Bearer x', `Bearer spp_${'z'.repeat(43)}`]) {
      const answer = await get('/v1/agent/keys', header === undefined ? {} : { authorization: header });
      assert.equal(answer.statusCode, 401);
      assert.match(String(answer.headers['www-authenticate']), /^Bearer /);
      refused(answer, 'unauthenticated');
    }
  });

  test('a key is asked for before the body is read', async () => {
    refused(await send('POST', '/v1/agent/keys', '{', { authorization: '' }), 'unauthenticated');
  });

  test('without the right → 403, naming it', async () => {
    const answer = await get('/v1/agent/audit', { authorization });
    assert.equal(answer.statusCode, 403);
    assert.match(problemOf(answer).detail ?? '', /«audit»/);
  });

  test('revoked here → refused at once', async () => {
    const made = fieldsOf((await createKey({ rights: ['keys'] })).body);
    const mine = { authorization: `Bearer ${String(made['secret'])}` };
    assert.equal((await get('/v1/agent/keys', mine)).statusCode, 200);
    assert.equal((await send('DELETE', `/v1/agent/keys/${String(made['id'])}`)).statusCode, 204);
    refused(await get('/v1/agent/keys', mine), 'unauthenticated');
  });

  test('a private answer is not stored by anyone', async () => {
    assert.equal((await get('/v1/agent/keys', { authorization })).headers['cache-control'], 'no-store');
    assert.equal((await createKey()).headers['cache-control'], 'no-store');
  });
});

describe('Idempotency-Key', () => {
  test('replay → the same response', async () => {
    const first = await createKey({}, { 'idempotency-key': 'one' });
    const again = await createKey({}, { 'idempotency-key': 'one' });
    assert.deepEqual([again.statusCode, again.body], [201, first.body]);
    assert.equal(first.headers['idempotency-replayed'], undefined);
    assert.equal(again.headers['idempotency-replayed'], 'true');
  });

  test('same key with another body → 422', async () => {
    await createKey({}, { 'idempotency-key': 'two' });
    const other = await createKey({ label: 'autre' }, { 'idempotency-key': 'two' });
    assert.equal(other.statusCode, 422);
    refused(other, 'idempotency-mismatch');
  });

  test('double click → one row', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => createKey({ label: 'double' }, { 'idempotency-key': 'three' })),
    );
    const done = answers.filter(({ statusCode }) => statusCode === 201);
    for (const answer of answers.filter(({ statusCode }) => statusCode !== 201)) {
      refused(answer, 'idempotency-in-flight');
      assert.equal(answer.headers['retry-after'], '1');
    }
    assert.ok(done.length >= 1);
    const rows = await api.db.selectFrom('api_key').select('id').where('label', '=', 'double').execute();
    assert.equal(rows.length, 1);
  });

  test('a refused request leaves its key free', async () => {
    refused(await createKey({ label: '' }, { 'idempotency-key': 'four' }), 'invalid-body');
    assert.equal((await createKey({}, { 'idempotency-key': 'four' })).statusCode, 201);
  });

  test('must be 1 to 255 visible characters', async () => {
    for (const key of ['', 'a b', 'x'.repeat(256)])
      refused(await createKey({}, { 'idempotency-key': key }), 'invalid-request');
  });
});

describe('request ids', () => {
  test('are ours, one for each answer', async () => {
    const one = await get('/health', { 'x-request-id': 'forged' });
    const other = await get('/health');
    assert.match(String(one.headers['x-request-id']), /^[\w-]{12}-\w+$/);
    assert.notEqual(one.headers['x-request-id'], other.headers['x-request-id']);
  });
});
