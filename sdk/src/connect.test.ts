import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bapaume, report } from '../test/answers.js';
import { cut, json, scriptedServer, silence } from '../test/scripted-server.js';
import { createClient } from './client.js';
import { connect } from './connect.js';
import { ConnectionError, SppError, TimeoutError } from './errors.js';

test('the key goes where a right is needed, and nowhere else', async (t) => {
  const { url, received } = await scriptedServer(t, json(report), json(bapaume));
  const client = createClient({ baseUrl: url, apiKey: 'spp_test' });
  await client.results.publish({ rows: [] });
  await client.communes.get('62080');
  assert.deepEqual(
    received.map(({ headers }) => headers.authorization),
    ['Bearer spp_test', undefined],
  );
});

test('a secret key is refused in a page and in a worker', (t) => {
  for (const name of ['document', 'importScripts']) {
    t.after(() => Reflect.deleteProperty(globalThis, name));
    Object.defineProperty(globalThis, name, { value: {}, configurable: true });
    assert.throws(() => connect({ baseUrl: 'http://api.test', apiKey: 'spp_test' }), /secret/);
    assert.ok(connect({ baseUrl: 'http://api.test' }));
    Reflect.deleteProperty(globalThis, name);
  }
});

test('an address that is none is refused at once', () => {
  for (const baseUrl of ['', '/v1', 'avis.exemple.fr']) {
    assert.throws(() => connect({ baseUrl }), { name: 'TypeError' });
  }
});

test('fetch can be replaced, and asks for no credentials of another origin', async () => {
  const asked: Request[] = [];
  const fetch = async (input: string | URL | Request) => {
    asked.push(new Request(input));
    return Response.json(bapaume);
  };
  await createClient({ baseUrl: 'https://avis.exemple.fr', fetch }).communes.get('62080');
  const [request] = asked;
  assert.equal(request?.url, 'https://avis.exemple.fr/v1/communes/62080');
  assert.equal(request.credentials, 'same-origin');
  // A header of ours would cost a page of another origin a preflight, and the loader its preloaded answer.
  assert.deepEqual([...request.headers], []);
});

test('no server is a ConnectionError, with its cause and without what was searched', async (t) => {
  const { url } = await scriptedServer(t, cut);
  const error: unknown = await createClient({ baseUrl: url, retries: 0 })
    .communes.search({ q: 'chez moi' })
    .catch((error: unknown) => error);
  assert.ok(error instanceof ConnectionError && error instanceof SppError);
  assert.deepEqual([error.code, error.status, error.requestId], ['offline', undefined, undefined]);
  assert.equal(error.message, 'GET /v1/communes: the API could not be reached');
  assert.ok(error.cause instanceof TypeError);
});

test('each try has its time, and is made again', async (t) => {
  const { url, received } = await scriptedServer(t, silence, json(bapaume));
  assert.deepEqual(await createClient({ baseUrl: url, timeout: 60 }).communes.get('62080'), bapaume);
  assert.equal(received.length, 2);
});

test('tries that all take too long are a TimeoutError', async (t) => {
  const { url, received } = await scriptedServer(t, silence);
  await assert.rejects(
    async () => createClient({ baseUrl: url }).communes.get('62080', { timeout: 40, retries: 1 }),
    (error) => error instanceof TimeoutError && error.code === 'timeout',
  );
  assert.equal(received.length, 2);
});

test('the whole call has its time, body and pauses included', async (t) => {
  const endless = await scriptedServer(t, (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{');
  });
  await assert.rejects(
    async () => createClient({ baseUrl: endless.url, totalTimeout: 80 }).communes.get('62080'),
    TimeoutError,
  );

  const busy = await scriptedServer(t, json({}, 503, { 'retry-after': '20' }));
  await assert.rejects(
    async () => createClient({ baseUrl: busy.url, totalTimeout: 80 }).communes.get('62080'),
    TimeoutError,
  );
  assert.equal(busy.received.length, 1);
});

test('an abort is thrown as it was given: before, during, between tries, and in the body', async (t) => {
  const reason = new Error('the visitor went on');
  const aborted = AbortSignal.abort(reason);
  const never = await scriptedServer(t, silence);
  const client = createClient({ baseUrl: never.url });
  await assert.rejects(async () => client.communes.get('62080', { signal: aborted }), reason);
  assert.equal(never.received.length, 0);

  const during = new AbortController();
  const hanging = await scriptedServer(t, () => during.abort());
  await assert.rejects(
    async () => createClient({ baseUrl: hanging.url }).communes.get('62080', { signal: during.signal }),
    { name: 'AbortError' },
  );
  assert.equal(hanging.received.length, 1);

  const between = new AbortController();
  const busy = await scriptedServer(t, (response, request) => {
    response.once('finish', () => setImmediate(() => between.abort(reason)));
    json({}, 503, { 'retry-after': '20' })(response, request);
  });
  await assert.rejects(
    async () => createClient({ baseUrl: busy.url }).communes.get('62080', { signal: between.signal }),
    reason,
  );

  const inBody = new AbortController();
  const endless = await scriptedServer(t, (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{');
  });
  const call = createClient({ baseUrl: endless.url }).communes.get('62080', { signal: inBody.signal });
  await call.asResponse();
  inBody.abort(reason);
  await assert.rejects(async () => call, reason);
});
