import assert from 'node:assert/strict';
import { test } from 'node:test';
import { network } from '../test/answers.js';
import { json, problem, scriptedServer } from '../test/scripted-server.js';
import { createClient } from './client.js';
import { UnauthenticatedError } from './errors.js';

const pages = [
  json({ items: [network('a'), network('b')], nextCursor: 'p2', total: 4 }),
  json({ items: [], nextCursor: 'p3' }),
  json({ items: [network('c'), network('d')], nextCursor: null }),
];

test('awaited, a list is its first page', async (t) => {
  const { url, received } = await scriptedServer(t, ...pages);
  const { items, nextCursor, total } = await createClient({ baseUrl: url }).networks.list({ limit: 2 });
  assert.deepEqual([items.map(({ id }) => id), nextCursor, total], [['a', 'b'], 'p2', 4]);
  assert.equal(received.length, 1);
});

test('iterated, a list is the items of every page, with the same query', async (t) => {
  const { url, received } = await scriptedServer(t, ...pages);
  const ids: string[] = [];
  for await (const { id } of createClient({ baseUrl: url }).networks.list({ limit: 2 })) ids.push(id);
  assert.deepEqual(ids, ['a', 'b', 'c', 'd']);
  assert.deepEqual(
    received.map(({ url: address }) => address),
    ['/v1/networks?limit=2', '/v1/networks?limit=2&cursor=p2', '/v1/networks?limit=2&cursor=p3'],
  );
});

test('a loop left early asks for no further page', async (t) => {
  const { url, received } = await scriptedServer(t, ...pages);
  for await (const { id } of createClient({ baseUrl: url }).networks.list()) if (id === 'b') break;
  assert.equal(received.length, 1);
});

test('a list awaited, then iterated, asks for its first page once', async (t) => {
  const { url, received } = await scriptedServer(t, ...pages);
  const list = createClient({ baseUrl: url }).networks.list();
  await list;
  const { response } = await list.withResponse();
  assert.equal(response.status, 200);
  for await (const item of list) assert.ok(item.demonstration);
  assert.equal(received.length, 3);
});

test('iteration goes on from a given cursor, with the options of the call', async (t) => {
  const { url, received } = await scriptedServer(t, ...pages.slice(1));
  const list = createClient({ baseUrl: url }).networks.list(
    { cursor: 'p2' },
    { headers: { traceparent: '00-1' } },
  );
  for await (const item of list) assert.ok(item);
  assert.deepEqual(
    received.map(({ url: address, headers }) => [address, headers['traceparent']]),
    [
      ['/v1/networks?cursor=p2', '00-1'],
      ['/v1/networks?cursor=p3', '00-1'],
    ],
  );
});

test('a page that fails is thrown inside the loop, after the items before it', async (t) => {
  const [first = problem('internal', 500)] = pages;
  const { url } = await scriptedServer(t, first, problem('unauthenticated', 401));
  const ids: string[] = [];
  await assert.rejects(async () => {
    for await (const { id } of createClient({ baseUrl: url }).networks.list()) ids.push(id);
  }, UnauthenticatedError);
  assert.deepEqual(ids, ['a', 'b']);
});
