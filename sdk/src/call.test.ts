import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bapaume } from '../test/answers.js';
import { json, problem, scriptedServer, text } from '../test/scripted-server.js';
import { createClient } from './client.js';
import { NotFoundError } from './errors.js';

test('the response comes with the answer', async (t) => {
  const { url, received } = await scriptedServer(t, json(bapaume, 200, { etag: '"7"' }));
  const { data, response } = await createClient({ baseUrl: url }).communes.get('62080').withResponse();
  assert.deepEqual([data, response.headers.get('etag')], [bapaume, '"7"']);
  assert.equal(received.length, 1);
});

test('the raw response can be streamed', async (t) => {
  const { url } = await scriptedServer(t, text('a;b\n'.repeat(1000), 'text/csv'));
  const response = await createClient({ baseUrl: url }).openData.csv('results').asResponse();
  let bytes = 0;
  for await (const chunk of response.body ?? []) bytes += chunk.length;
  assert.equal(bytes, 4000);
});

test('a refusal is thrown whichever way the call is read', async (t) => {
  const { url } = await scriptedServer(t, problem('not-found', 404));
  const { communes } = createClient({ baseUrl: url });
  await assert.rejects(async () => communes.get('1'), NotFoundError);
  await assert.rejects(async () => communes.get('1').asResponse(), NotFoundError);
  await assert.rejects(async () => communes.get('1').withResponse(), NotFoundError);
  assert.equal(await communes.get('1').catch(() => 'caught'), 'caught');
});

test('a call is a promise: sent at once, once, and answered to all who wait', async (t) => {
  const { url, received } = await scriptedServer(t, json(bapaume));
  const call = createClient({ baseUrl: url }).communes.get('62080');
  let finished = 0;
  const [first, second] = await Promise.all([call, call.finally(() => finished++)]);
  assert.equal(first, second);
  assert.deepEqual([finished, received.length], [1, 1]);
});
