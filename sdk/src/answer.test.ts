import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { commune } from '@spplus/contract/nouns/communes';
import fc from 'fast-check';
import { bapaume } from '../test/answers.js';
import { json, scriptedServer, text, type Answer } from '../test/scripted-server.js';
import { createClient } from './client.js';
import { AnswerError, ConnectionError } from './errors.js';

const get = async (t: Parameters<typeof scriptedServer>[0], answer: Answer) => {
  const { url } = await scriptedServer(t, answer);
  return createClient({ baseUrl: url, retries: 0 }).communes.get('62080');
};

test('fields of a newer server are left out', async (t) => {
  assert.deepEqual(
    await get(t, json({ ...bapaume, mayor: 'x', region: { ...bapaume.region, flag: 1 } })),
    bapaume,
  );
});

test('another value than the contract’s is an AnswerError that says where', async (t) => {
  const { name, ...nameless } = bapaume;
  assert.equal(name, 'Bapaume');
  const wrong = { ...nameless, postCodes: ['62450', 62451] };
  await assert.rejects(
    async () => get(t, json(wrong, 200, { 'x-request-id': 'req-9' })),
    (error) =>
      error instanceof AnswerError &&
      error.message === 'GET /v1/communes/62080: wrong at name, postCodes.1' &&
      isDeepStrictEqual([error.code, error.status, error.requestId], ['invalid-answer', 200, 'req-9']),
  );
});

for (const [name, answer] of Object.entries({
  'an HTML page': text('<!doctype html><title>Portail captif</title>', 'text/html'),
  'JSON said to be HTML': text(JSON.stringify(bapaume), 'text/html'),
  'truncated JSON': text('{"code":"62080","name":"Bapa', 'application/json'),
  'an empty body': text('', 'application/json'),
  'JSON twice': text('{}{}', 'application/json'),
  'a list': json([bapaume]),
  null: json(null),
  'a type with something before it': text(JSON.stringify(bapaume), 'text/x-application/json'),
})) {
  test(`${name} is an AnswerError`, async (t) => {
    await assert.rejects(async () => get(t, answer), AnswerError);
  });
}

test('an answer without content type is an AnswerError', async (t) => {
  const untyped: Answer = (response) => {
    response.writeHead(200);
    response.end('{}');
  };
  await assert.rejects(async () => get(t, untyped), { message: /application\/json was expected, null came/ });
});

test('a body cut on its way is a ConnectionError', async (t) => {
  const half: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"code":', () => response.destroy());
  };
  await assert.rejects(async () => get(t, half), ConnectionError);
});

test('whatever JSON comes, it is what the contract says or an AnswerError', async (t) => {
  let answer: unknown;
  const { url } = await scriptedServer(t, (response, request) => json(answer)(response, request));
  const client = createClient({ baseUrl: url });
  const keys = Object.keys(commune.shape);
  const nearly = fc
    .tuple(fc.constantFrom(...keys), fc.jsonValue())
    .map(([key, value]) => ({ ...bapaume, [key]: value }));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.jsonValue(), nearly), async (value) => {
      answer = value;
      const outcome: unknown = await client.communes.get('62080').catch((error: unknown) => error);
      if (outcome instanceof Error) assert.ok(outcome instanceof AnswerError);
      else assert.deepEqual(commune.parse(outcome), outcome);
    }),
    { numRuns: 150 },
  );
});

test('a text answer is a string, and of no other type', async (t) => {
  const csv = await scriptedServer(t, text('﻿Code SP+;Nom\r\nX;Bapaume', 'text/csv; charset=utf-8'));
  assert.equal(
    await createClient({ baseUrl: csv.url }).openData.csv('structures'),
    'Code SP+;Nom\r\nX;Bapaume',
  );

  const page = await scriptedServer(t, text('<h1>Portail</h1>', 'text/html'));
  await assert.rejects(
    async () => createClient({ baseUrl: page.url }).openData.csv('structures'),
    AnswerError,
  );
});

test('an answer without content is undefined', async (t) => {
  const { url } = await scriptedServer(t, (response) => response.writeHead(204).end());
  assert.equal(await createClient({ baseUrl: url }).keys.revoke('k1'), undefined);
});
