import assert from 'node:assert/strict';
import { test } from 'node:test';
import { communes } from '@spplus/contract/nouns/communes';
import { openData } from '@spplus/contract/nouns/open-data';
import { table } from '@spplus/contract/table';
import fc from 'fast-check';
import { bapaume, report } from '../test/answers.js';
import { json, scriptedServer, text } from '../test/scripted-server.js';
import { bind } from './bind.js';
import { createClient } from './client.js';
import { connect } from './connect.js';

test('every row of the table is a function of the client', () => {
  const client = createClient({ baseUrl: 'http://api.test' });
  for (const [noun, group] of Object.entries(table)) {
    const bound = Object.entries(client).find(([name]) => name === noun)?.[1];
    assert.deepEqual(Object.keys(bound ?? {}), Object.keys(group));
  }
});

test('path parameters, query and body go where the row says', async (t) => {
  const { url, received } = await scriptedServer(t, json({ items: [bapaume] }), json(bapaume), json(report));
  const client = createClient({ baseUrl: `${url}/avis/` });
  await client.communes.search({ q: 'Saint-Étienne & co', limit: 3 });
  await client.communes.get('2A004');
  await client.results.publish({ rows: [] });
  assert.deepEqual(
    received.map(({ method, url: address, body }) => [method, address, body]),
    [
      ['GET', '/avis/v1/communes?q=Saint-%C3%89tienne+%26+co&limit=3', ''],
      ['GET', '/avis/v1/communes/2A004', ''],
      ['PUT', '/avis/v1/agent/results', '{"rows":[]}'],
    ],
  );
});

test('absent query parameters leave no trace', async (t) => {
  const { url, received } = await scriptedServer(t, json({ items: [], nextCursor: null }));
  const client = createClient({ baseUrl: url });
  await client.networks.list();
  await client.networks.list({});
  await client.structures.list({ q: undefined, commune: '62080', network: undefined });
  assert.deepEqual(
    received.map(({ url: address }) => address),
    ['/v1/networks', '/v1/networks', '/v1/structures?commune=62080'],
  );
});

test('a noun can be bound alone', async (t) => {
  const { url, received } = await scriptedServer(t, text('Code SP+', 'text/csv; charset=utf-8'));
  const csv: string = await bind(connect({ baseUrl: url }), openData).csv('results', { network: 'caf' });
  assert.equal(csv, 'Code SP+');
  assert.equal(received[0]?.url, '/v1/open-data/results.csv?network=caf');
});

test('any text survives the way to the server', async (t) => {
  const { url, received } = await scriptedServer(t, json({ items: [] }));
  const { search } = bind(connect({ baseUrl: url }), communes);
  const wellFormed = fc.string({ unit: 'grapheme', minLength: 1 });
  await fc.assert(
    fc.asyncProperty(wellFormed, async (q) => {
      await search({ q });
      assert.equal(new URL(received.at(-1)?.url ?? '', url).searchParams.get('q'), q);
    }),
    { numRuns: 60 },
  );
});

test('a path parameter never leaves its segment', async (t) => {
  const { url, received } = await scriptedServer(t, json(bapaume));
  const { get } = bind(connect({ baseUrl: url }), communes);
  const crafted = fc.oneof(
    fc.constantFrom('../keys', 'a/b', '?x=1', '#x', '%2e%2e', '..%2f', '....', '. .', '//host', '\\..\\'),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  );
  await fc.assert(
    fc.asyncProperty(crafted, async (code) => {
      fc.pre(code !== '.' && code !== '..');
      await get(code);
      const [, , , segment = '', ...more] = received.at(-1)?.url.split('/') ?? [];
      assert.deepEqual([decodeURIComponent(segment), more], [code, []]);
    }),
    { numRuns: 60 },
  );
});

/** Calls as JavaScript does, without types. */
const loosely = (operation: (...input: never[]) => unknown, ...input: unknown[]): unknown =>
  Reflect.apply(operation, undefined, input);

test('what cannot be sent is refused before anything is', async (t) => {
  const { url, received } = await scriptedServer(t, json(bapaume));
  const { get, search } = createClient({ baseUrl: url }).communes;
  for (const wrong of ['', '.', '..', undefined, null, 62080, { code: '62080' }]) {
    assert.throws(() => loosely(get, wrong), { name: 'TypeError', message: /no path parameter/ });
  }
  assert.throws(() => loosely(search, 'Bapaume'), { name: 'TypeError', message: /"Bapaume" was given/ });
  assert.throws(() => loosely(get, '62080', 5000), { name: 'TypeError', message: /5000 was given/ });
  assert.equal(received.length, 0);
});
