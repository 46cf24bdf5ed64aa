import type { Embed } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { insertStory } from '../experiences/testing/stories.js';
import { fieldsOf } from '../platform/testing/json.js';
import { authorizationOf, testApp, type TestApp } from '../platform/testing/app.js';

let api: TestApp;
let authorization: string;
let url: string;
before(async () => {
  api = await testApp({ configuration: { rateLimit: 200 } });
  ({ authorization } = await authorizationOf(api.db, { network: 'caf', rights: ['embeds'] }));
  const { id } = await insertStory(api.db, { state: 'published', network: 'caf' });
  url = `/v1/experiences/${id}/votes`;
});
after(() => api.close());

let embed: Embed;
const site = 'https://www.caf.example';
beforeEach(async () => {
  const payload = { label: 'Le site', origin: site, kind: 'page' };
  const request = { method: 'POST', url: '/v1/agent/embeds', headers: { authorization }, payload } as const;
  embed = (await api.app.inject(request)).json<Embed>();
});

const vote = (headers: Record<string, string>, payload: object = { useful: true }, address = '203.0.113.1') =>
  api.app.inject({ method: 'POST', url, headers, payload, remoteAddress: address });
const preflight = (origin: string, path = url, method = 'POST') =>
  api.app.inject({
    method: 'OPTIONS',
    url: path,
    headers: { origin, 'access-control-request-method': method },
  });
const opened = (headers: Record<string, unknown>) =>
  Object.keys(headers).filter((name) => name.startsWith('access-control-allow'));

describe('public writes', () => {
  test('an unlisted origin cannot write, nor read why', async () => {
    for (const origin of ['https://evil.example', 'null', 'https://www.caf.example:8443']) {
      const answer = await vote({ origin });
      assert.equal(answer.statusCode, 403, origin);
      assert.equal(fieldsOf(answer.body)['code'], 'origin-refused');
      assert.deepEqual(opened(answer.headers), []);
      assert.equal(answer.headers['vary'], 'Origin');
    }
    assert.deepEqual(await api.db.selectFrom('vote').selectAll().execute(), []);
  });

  test('a registered site writes and reads the answer; credentials are never allowed', async () => {
    const answer = await vote({ origin: site });
    assert.equal(answer.statusCode, 201, answer.body);
    assert.equal(answer.headers['access-control-allow-origin'], site);
    assert.equal(answer.headers['vary'], 'Origin');
    assert.equal(answer.headers['access-control-allow-credentials'], undefined);
  });

  test('a registered site reads what is wrong with its write', async () => {
    const answer = await vote({ origin: site }, { useful: 'yes' });
    assert.equal(answer.statusCode, 422);
    assert.equal(answer.headers['access-control-allow-origin'], site);
  });

  test('our own pages, and what is no page, write', async () => {
    for (const headers of [{ origin: 'http://localhost:8080' }, { origin: 'http://127.0.0.1:8080' }, {}]) {
      assert.equal((await vote(headers)).statusCode, 201);
    }
  });

  test('a removed site is refused at once', async () => {
    assert.equal((await vote({ origin: site })).statusCode, 201);
    await api.db.deleteFrom('embed').where('id', '!=', embed.id).execute();
    const removed = await api.app.inject({
      method: 'DELETE',
      url: `/v1/agent/embeds/${embed.id}`,
      headers: { authorization },
    });
    assert.equal(removed.statusCode, 204);
    assert.equal((await vote({ origin: site })).statusCode, 403);
  });

  test('a flood from a registered site → 429 with Retry-After, which its pages can read', async () => {
    await vote({ origin: site });
    const address = '203.0.113.9';
    const flood = await Promise.all(
      Array.from({ length: 201 }, () => vote({ origin: site }, { useful: 1 }, address)),
    );
    const refused = flood.find(({ statusCode }) => statusCode === 429);
    assert.match(String(refused?.headers['retry-after']), /^\d+$/);
    assert.equal(refused?.headers['access-control-allow-origin'], site);
    assert.match(String(refused?.headers['access-control-expose-headers']), /Retry-After/);
  });
});

describe('preflights', () => {
  test('open the write to a registered site, with the headers that it needs', async () => {
    const { statusCode, headers } = await preflight(site, '/v1/experiences');
    assert.equal(statusCode, 204);
    assert.equal(headers['access-control-allow-origin'], site);
    assert.equal(headers['access-control-allow-methods'], 'GET, HEAD, POST');
    assert.equal(headers['access-control-allow-headers'], 'content-type, idempotency-key');
    assert.equal(headers['access-control-allow-credentials'], undefined);
    assert.match(String(headers['vary']), /Origin/);
  });

  test('open every public write: votes, reports, follow-ups', async () => {
    const token = 'a'.repeat(43);
    for (const [path, method] of [
      [url, 'POST'],
      [url.replace('votes', 'reports'), 'POST'],
      [`/v1/follow-ups/${token}`, 'PATCH'],
      [`/v1/follow-ups/${token}`, 'DELETE'],
    ] as const) {
      const { headers } = await preflight(site, path, method);
      assert.equal(headers['access-control-allow-origin'], site, path);
      assert.ok(String(headers['access-control-allow-methods']).includes(method));
    }
  });

  test('open nothing to an unlisted origin', async () => {
    const { statusCode, headers } = await preflight('https://evil.example', '/v1/experiences');
    assert.equal(statusCode, 204);
    assert.deepEqual(opened(headers), []);
  });
});
