import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { post } from './post.js';
import {
  anyReach,
  isPublic,
  literalOf,
  publicLookup,
  publicReach,
  Unreachable,
  type Reach,
} from './reachable.js';
import { startReceiver, type Receiver } from './testing/receiver.js';

let receiver: Receiver;
let port: string;
before(async () => {
  receiver = await startReceiver();
  ({ port } = new URL(receiver.url));
});
after(() => receiver.stop());
beforeEach(() => {
  receiver.answer = () => ({ status: 200 });
});

const posting = (url: string, reach: Reach = anyReach) =>
  post({ url, payload: '{"é":1}', headers: { 'webhook-id': 'x' }, reach });

/** As on the Internet, but that `public.test` is the receiver, and that HTTP is allowed. */
const pretended: Reach = {
  check(target) {
    const literal = literalOf(target);
    if (literal !== undefined && !isPublic(literal)) throw new Unreachable('The address is not public.');
  },
  lookup(hostname, options, done) {
    if (hostname !== 'public.test') return publicLookup(hostname, options, done);
    if (options.all) done(null, [{ address: '127.0.0.1', family: 4 }]);
    else done(null, '127.0.0.1', 4);
  },
};

const seen = async (attempt: () => Promise<unknown>): Promise<number> => {
  const before = receiver.received.length;
  await attempt();
  return receiver.received.length - before;
};

test('the JSON arrives as it was, and the status comes back', async () => {
  receiver.answer = () => ({ status: 503 });
  assert.equal(await posting(`${receiver.url}/hook`), 503);
  const last = receiver.received.at(-1);
  assert.equal(last?.payload, '{"é":1}');
  assert.equal(last.headers['content-type'], 'application/json');
  assert.equal(last.headers['webhook-id'], 'x');
});

test('a private, loopback or plain address is never connected to', async () => {
  const connections = await seen(async () => {
    for (const url of [
      receiver.url,
      `https://127.0.0.1:${port}/`,
      `https://[::1]:${port}/`,
      `https://[::ffff:127.0.0.1]:${port}/`,
      `https://0x7f.1:${port}/`,
      'https://169.254.169.254/latest/meta-data/',
    ]) {
      await assert.rejects(posting(url, publicReach), Unreachable, url);
    }
  });
  assert.equal(connections, 0);
});

test('a name that leads to a private address is refused when the connection is made', async () => {
  await assert.rejects(posting(`https://localhost:${port}/`, publicReach), Unreachable);
  await assert.rejects(posting(`http://localhost:${port}/`, pretended), Unreachable);
  assert.equal(await posting(`http://public.test:${port}/`, pretended), 200);
});

test('a redirect is followed with its payload, and checked like the first address', async () => {
  receiver.answer = (path) =>
    path === '/moved'
      ? { status: 308, location: '/new' }
      : path === '/new'
        ? { status: 201 }
        : { status: 500 };
  assert.equal(await posting(`http://public.test:${port}/moved`, pretended), 201);
  assert.deepEqual(
    receiver.received.slice(-2).map(({ path, payload }) => [path, payload]),
    [
      ['/moved', '{"é":1}'],
      ['/new', '{"é":1}'],
    ],
  );
  for (const location of [
    `http://127.0.0.1:${port}/new`,
    `http://localhost:${port}/new`,
    'file:///etc/passwd',
    '//[',
  ]) {
    receiver.answer = () => ({ status: 307, location });
    const connections = await seen(() =>
      assert.rejects(posting(`http://public.test:${port}/`, pretended), Unreachable, location),
    );
    assert.equal(connections, 1, location);
  }
});

test('an endless redirect ends after three', async () => {
  receiver.answer = () => ({ status: 302, location: '/again' });
  const connections = await seen(() => assert.rejects(posting(receiver.url), /too many times/));
  assert.equal(connections, 4);
});

test('a server that never answers is left after the time-out', async (context) => {
  const silent = createServer();
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  assert.ok(address !== null && typeof address === 'object');
  context.mock.method(AbortSignal, 'timeout', (milliseconds: number) => {
    assert.equal(milliseconds, 10_000);
    const controller = new AbortController();
    silent.once('connection', () => controller.abort());
    return controller.signal;
  });
  await assert.rejects(posting(`http://127.0.0.1:${address.port}/`), { name: 'AbortError' });
  silent.close();
});

test('a connection that fails says its code', async () => {
  await assert.rejects(posting('http://127.0.0.1:1/'), { code: 'ECONNREFUSED' });
});
