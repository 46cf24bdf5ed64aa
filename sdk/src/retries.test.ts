import assert from 'node:assert/strict';
import type { BodyInputOf, Table } from '@spplus/contract';
import { setImmediate } from 'node:timers/promises';
import { test, type TestContext } from 'node:test';
import { bapaume, report } from '../test/answers.js';
import { cut, json, problem, scriptedServer, text } from '../test/scripted-server.js';
import { createClient } from './client.js';
import { ConflictError, ConnectionError, RateLimitedError, UnavailableError } from './errors.js';

const now = { 'retry-after': '0' };
const publication = { rows: [{ structure: 'om8uY5Zf3J', indicator: 'IND-27', period: '2024', value: 78.8 }] };
const newKey: BodyInputOf<Table['keys']['create']> = {
  label: 'Publication',
  network: 'caf',
  rights: ['results'],
};
const createdKey = {
  ...newKey,
  id: 'k1',
  structure: null,
  createdAt: '2026-01-05',
  revokedAt: null,
  secret: 'spp_x',
};

for (const [name, failure] of Object.entries({
  '408': problem('timeout', 408, {}, now),
  '409 in flight': problem('idempotency-in-flight', 409, {}, now),
  '429': problem('rate-limited', 429, {}, now),
  '502': text('<h1>Bad gateway</h1>', 'text/html', 502),
  '503': problem('unavailable', 503, {}, now),
  '504': text('', 'text/plain', 504),
  'a cut connection': cut,
})) {
  test(`${name} is tried again, for reads and for writes`, async (t) => {
    const reads = await scriptedServer(t, failure, json(bapaume));
    assert.deepEqual(await createClient({ baseUrl: reads.url }).communes.get('62080'), bapaume);
    assert.equal(reads.received.length, 2);

    const writes = await scriptedServer(t, failure, json(report));
    const client = createClient({ baseUrl: writes.url, apiKey: 'spp_test' });
    assert.deepEqual(await client.results.publish(publication), report);
    assert.deepEqual(
      writes.received.map(({ method, body }) => [method, JSON.parse(body) as unknown]),
      [
        ['PUT', publication],
        ['PUT', publication],
      ],
    );
  });
}

for (const [code, status] of [
  ['not-found', 404],
  ['conflict', 409],
  ['invalid-body', 422],
  ['internal', 500],
  ['storage-full', 507],
] as const) {
  test(`${status} ${code} is not tried again`, async (t) => {
    const { url, received } = await scriptedServer(t, problem(code, status, {}, now));
    await assert.rejects(async () => createClient({ baseUrl: url }).communes.get('62080'), { code });
    assert.equal(received.length, 1);
  });
}

test('the last failure is thrown after the first try and two more, or as many as asked', async (t) => {
  const { url, received } = await scriptedServer(t, problem('unavailable', 503, {}, now));
  await assert.rejects(async () => createClient({ baseUrl: url }).networks.list(), UnavailableError);
  assert.equal(received.length, 3);

  await assert.rejects(
    async () => createClient({ baseUrl: url, retries: 4 }).networks.list(),
    UnavailableError,
  );
  assert.equal(received.length, 3 + 5);

  await assert.rejects(
    async () => createClient({ baseUrl: url, retries: 4 }).networks.list({}, { retries: 0 }),
    UnavailableError,
  );
  assert.equal(received.length, 3 + 5 + 1);
});

test('a POST keeps one idempotency key over its tries, and takes another for the next call', async (t) => {
  const { url, received } = await scriptedServer(
    t,
    cut,
    problem('unavailable', 503, {}, now),
    json(createdKey, 201),
  );
  const client = createClient({ baseUrl: url, apiKey: 'spp_test' });

  await client.keys.create(newKey);
  await client.keys.create(newKey);
  await client.keys.create(newKey, { idempotencyKey: 'my-own' });

  const keys = received.map(({ headers }) => headers['idempotency-key']);
  assert.match(String(keys[0]), /^[a-z\d-]{10,}$/);
  assert.deepEqual(keys.slice(0, 3), [keys[0], keys[0], keys[0]]);
  assert.notEqual(keys[3], keys[0]);
  assert.equal(keys[4], 'my-own');
});

test('reads, PUT and DELETE carry a key only when given one', async (t) => {
  const { url, received } = await scriptedServer(t, json(report));
  const client = createClient({ baseUrl: url });
  await client.results.publish(publication);
  await client.keys.revoke('k1');
  await client.keys.revoke('k1', { idempotencyKey: 'mine' });
  assert.deepEqual(
    received.map(({ headers }) => headers['idempotency-key']),
    [undefined, undefined, 'mine'],
  );
});

/** Answers without a network, in a time that only `elapsed` moves: milliseconds waited before each further try. */
async function pauses(t: TestContext, ...failures: Response[]): Promise<readonly number[]> {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let elapsed = 0;
  let last = 0;
  let tries = 0;
  const waited: number[] = [];
  const fetch = async (): Promise<Response> => {
    if (tries++ > 0) waited.push(elapsed - last);
    last = elapsed;
    return failures[tries - 1] ?? Response.json(bapaume);
  };
  let settled = false;
  const call = createClient({ baseUrl: 'http://api.test', retries: failures.length, timeout: 1e9, fetch })
    .communes.get('62080')
    .finally(() => (settled = true));
  while (!settled) {
    await setImmediate();
    t.mock.timers.tick(10);
    elapsed += 10;
  }
  await call;
  return waited;
}

const within = (value: number | undefined, low: number, high: number) =>
  assert.ok(
    value !== undefined && value >= low && value <= high,
    `${value} is not within ${low} and ${high}`,
  );

test('Retry-After is waited for, in seconds or as a date', async (t) => {
  const [seconds] = await pauses(t, new Response('', { status: 429, headers: { 'retry-after': '7' } }));
  within(seconds, 7000, 7100);
  t.mock.timers.reset();
  const inTen = new Date(Date.now() + 10_000).toUTCString();
  const [date] = await pauses(t, new Response('', { status: 503, headers: { 'retry-after': inTen } }));
  within(date, 8500, 10_100);
});

test('Retry-After is waited for no longer than half a minute', async (t) => {
  const [pause] = await pauses(t, new Response('', { status: 503, headers: { 'retry-after': '86400' } }));
  within(pause, 30_000, 30_100);
});

test('without Retry-After, pauses double, give or take half', async (t) => {
  const failures = [1, 2, 3, 4].map(() => new Response('', { status: 502 }));
  const [first, second, third, fourth] = await pauses(t, ...failures);
  within(first, 150, 470);
  within(second, 300, 920);
  within(third, 600, 1820);
  within(fourth, 1200, 3620);
});

test('what remains after the tries is the failure itself', async (t) => {
  const limited = await scriptedServer(t, problem('rate-limited', 429, {}, now));
  await assert.rejects(async () => createClient({ baseUrl: limited.url }).networks.list(), RateLimitedError);

  const conflict = await scriptedServer(
    t,
    problem('idempotency-in-flight', 409, {}, now),
    problem('conflict', 409),
  );
  await assert.rejects(async () => createClient({ baseUrl: conflict.url }).networks.list(), ConflictError);

  const gone = await scriptedServer(t, cut);
  await assert.rejects(async () => createClient({ baseUrl: gone.url }).networks.list(), ConnectionError);
  assert.equal(gone.received.length, 3);
});
