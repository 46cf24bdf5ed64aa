import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemStatus } from '@spplus/contract/problem';
import { json, problem, scriptedServer, text } from '../test/scripted-server.js';
import { createClient } from './client.js';
import { connect } from './connect.js';
import { bind } from './bind.js';
import { communes } from '@spplus/contract/nouns/communes';
import * as errors from './errors.js';

/** What a call to `/v1/communes/62080` throws when the server answers so. */
async function refused(t: Parameters<typeof scriptedServer>[0], answer: ReturnType<typeof text>) {
  const { url } = await scriptedServer(t, answer);
  return createClient({ baseUrl: url, retries: 0 })
    .communes.get('62080')
    .then(
      () => assert.fail('an error was expected'),
      (error: unknown) => error,
    );
}

for (const [code, status] of Object.entries(problemStatus)) {
  test(`${code} throws its own class`, async (t) => {
    const pointed = [{ pointer: '/rows/3/value', detail: 'trop grand' }];
    const error = await refused(t, problem(code, status, { detail: 'Une phrase.', errors: pointed }));

    const Class = Object.entries(errors.problemErrors).find(([name]) => name === code)?.[1];
    assert.ok(Class && error instanceof Class);
    assert.ok(error instanceof (status < 500 ? errors.ClientError : errors.ServerError));
    assert.equal(error.name, Class.name);
    assert.deepEqual(
      [error.code, error.status, error.requestId, error.detail, error.errors],
      [code, status, 'req-1', 'Une phrase.', pointed],
    );
    assert.equal(error.message, `GET /v1/communes/62080: ${status} Une phrase.`);
  });
}

test('no two codes share a class', () => {
  const classes = Object.values(errors.problemErrors);
  assert.equal(new Set(classes).size, classes.length);
});

test('a code of a newer server goes by its status', async (t) => {
  const client = await refused(t, problem('quota-spent', 402));
  assert.ok(client instanceof errors.ClientError);
  assert.deepEqual([client.code, client.name, client.errors], ['quota-spent', 'ClientError', []]);

  const server = await refused(t, problem('under-water', 530));
  assert.ok(server instanceof errors.ServerError);
  assert.equal(server.code, 'under-water');
});

test('a code named as a member of Object is only a code', async (t) => {
  for (const code of ['constructor', '__proto__', 'toString']) {
    const error = await refused(t, problem(code, 400));
    assert.ok(error instanceof errors.ClientError);
    assert.equal(error.code, code);
  }
});

test('the error page of a proxy goes by its status', async (t) => {
  const page = await refused(t, text('<h1>Bad gateway</h1>', 'text/html', 502));
  assert.ok(page instanceof errors.ServerError);
  assert.deepEqual([page.code, page.status, page.requestId], ['http-502', 502, undefined]);

  const half = await refused(t, text('{"code":"not-fou', 'application/problem+json', 404));
  assert.ok(half instanceof errors.ClientError);
  assert.equal(half.code, 'http-404');
});

test('without the classes, an error still tells its code', async (t) => {
  const { url } = await scriptedServer(t, problem('not-found', 404));
  const error: unknown = await bind(connect({ baseUrl: url }), communes)
    .get('62080')
    .catch((error: unknown) => error);
  assert.ok(error instanceof errors.ClientError && !(error instanceof errors.NotFoundError));
  assert.equal(error.code, 'not-found');
});

test('the seconds to wait are told where the server says them', async (t) => {
  const limited = {
    type: 'about:blank',
    title: 'Trop',
    status: 429,
    code: 'rate-limited',
    requestId: 'req-1',
  };
  const told = await refused(t, json(limited, 429, { 'retry-after': '120' }));
  assert.ok(told instanceof errors.RateLimitedError);
  assert.equal(told.retryAfter, 120);

  const untold = await refused(t, json(limited, 429));
  assert.ok(untold instanceof errors.RateLimitedError);
  assert.equal(untold.retryAfter, undefined);
});
