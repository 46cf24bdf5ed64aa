import { endpoint } from '@spplus/contract';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { DatabaseUnavailable } from '../database/errors.js';
import { row, rowsApp } from '../testing/rows-app.js';
import { fieldsOf } from '../testing/json.js';

const things = endpoint({
  method: 'GET',
  path: '/v1/things',
  query: z.strictObject({ size: z.optional(z.int()), q: z.optional(z.string()) }),
  answer: z.object({ count: z.int(), text: z.string() }),
  status: 200,
  access: 'public',
  cacheSeconds: 60,
});

let app: FastifyInstance;
let present: number;
let asked: number;
let answer: () => Promise<string>;

beforeEach(async () => {
  present = 0;
  asked = 0;
  answer = async () => 'réponse';
  const rows = [row(things, async () => ({ count: (asked += 1), text: await answer() }))];
  app = await rowsApp(rows, { cache: { clock: () => present } });
});
afterEach(() => app.close());

const get = (url = '/v1/things', headers = {}) => app.inject({ method: 'GET', url, headers });

describe('a public answer', () => {
  test('may be kept by others, and checked by its strong ETag', async () => {
    const { headers, body } = await get();
    assert.equal(body, '{"count":1,"text":"réponse"}');
    assert.equal(headers['content-type'], 'application/json; charset=utf-8');
    assert.equal(
      headers['cache-control'],
      'public, max-age=60, stale-while-revalidate=60, stale-if-error=86400',
    );
    assert.match(String(headers['etag']), /^"[\w-]+"$/);
    assert.equal(headers['content-length'], String(Buffer.byteLength(body)));
  });

  test('has the same headers made or from memory, its request id apart', async () => {
    const [made, kept] = [await get(), await get()];
    const own = { 'x-request-id': '', date: '' };
    assert.deepEqual({ ...kept.headers, ...own }, { ...made.headers, ...own });
    assert.notEqual(kept.headers['x-request-id'], made.headers['x-request-id']);
    assert.deepEqual([kept.body, asked], [made.body, 1]);
  });

  test('is not sent again to who holds it', async () => {
    const { headers } = await get();
    for (const held of [String(headers['etag']), `"other", W/${String(headers['etag'])}`, '*']) {
      const again = await get('/v1/things', { 'if-none-match': held });
      assert.deepEqual([again.statusCode, again.body], [304, '']);
      assert.equal(again.headers['etag'], headers['etag']);
      assert.equal(again.headers['access-control-allow-origin'], '*');
    }
    assert.equal((await get('/v1/things', { 'if-none-match': '"other"' })).statusCode, 200);
  });

  test('is one for all spellings of a question', async () => {
    await get('/v1/things?q=a%20b&size=1');
    await get('/v1/things?size=1&q=a+b');
    assert.equal(asked, 1);
    await get('/v1/things?size=2&q=a+b');
    assert.equal(asked, 2);
  });

  test('is asked for again after five seconds', async () => {
    await get();
    present = 5001;
    assert.equal(fieldsOf((await get()).body)['count'], 2);
  });

  test('travels compressed to who can read it, under an ETag of its own', async () => {
    answer = async () => 'a'.repeat(5000);
    const plain = await get();
    const zipped = await get('/v1/things', { 'accept-encoding': 'br;q=1.0, gzip;q=0.8' });
    assert.equal(zipped.headers['content-encoding'], 'gzip');
    assert.equal(gunzipSync(zipped.rawPayload).toString(), plain.body);
    assert.notEqual(zipped.headers['etag'], plain.headers['etag']);
    for (const { headers } of [plain, zipped]) assert.equal(headers['vary'], 'Accept-Encoding');
    const refused = await get('/v1/things', { 'accept-encoding': 'gzip;q=0' });
    assert.equal(refused.headers['content-encoding'], undefined);
    const held = { 'accept-encoding': 'gzip', 'if-none-match': String(zipped.headers['etag']) };
    assert.equal((await get('/v1/things', held)).statusCode, 304);
  });

  test('is given old while the database is unavailable, and says so', async () => {
    await get();
    present = 90_000;
    answer = () => Promise.reject(new DatabaseUnavailable('gone'));
    const old = await get();
    assert.equal(old.statusCode, 200);
    assert.equal(fieldsOf(old.body)['count'], 1);
    assert.equal(old.headers['age'], '90');
    assert.equal(old.headers['warning'], '110 - "Response is Stale"');
    assert.equal(old.headers['cache-control'], 'public, max-age=0');
    const unknown = await get('/v1/things?size=3');
    assert.equal(unknown.statusCode, 503);
    assert.equal(unknown.headers['retry-after'], '2');
  });

  test('is readable by pages of any origin, never with credentials', async () => {
    for (const url of ['/v1/things', '/v1/things?size=wrong']) {
      const { headers } = await get(url, { origin: 'https://caf.example', cookie: 'a=b' });
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['access-control-allow-credentials'], undefined);
      assert.match(String(headers['access-control-expose-headers']), /X-Request-Id/);
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
      assert.equal(headers['x-content-type-options'], 'nosniff');
    }
  });

  test('a malformed question is refused even where its repaired form is kept', async () => {
    await get('/v1/things?q=%25zz');
    assert.equal((await get('/v1/things?q=%zz')).statusCode, 400);
  });
});
