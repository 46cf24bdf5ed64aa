import { endpoint, problem as problemSchema } from '@spplus/contract';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { row, rowsApp } from '../testing/rows-app.js';
import { defaultTimeouts } from './connections.js';

const health = endpoint({
  method: 'GET',
  path: '/health',
  answer: z.object({ ok: z.boolean() }),
  status: 200,
  access: 'public',
});

let app: FastifyInstance;
let port: number;

before(async () => {
  app = await rowsApp([row(health, async () => ({ ok: true }))], {
    timeouts: { headers: 300, request: 600, idle: 2000, check: 50 },
  });
  port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
});
after(() => app.close());

/** Everything the server answers to what was written, until it ends the connection. */
async function converse(...parts: readonly string[]): Promise<{ head: string; code: string }> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  for (const part of parts) socket.write(part);
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  return { head, code: problemSchema.parse(JSON.parse(body)).code };
}

const start = 'POST /v1/agent/keys HTTP/1.1\r\nHost: localhost\r\n';

describe('slow and broken clients', () => {
  test('slow headers → 408', async () => {
    const { head, code } = await converse(start, 'X-Slow: ');
    assert.match(head, /^HTTP\/1\.1 408 /);
    assert.match(head, /Connection: close/);
    assert.equal(code, 'timeout');
  });

  test('slow body → 408', async () => {
    const get = 'POST /health HTTP/1.1\r\nHost: localhost\r\n';
    const { head, code } = await converse(
      get,
      'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n',
      '{"a":',
    );
    assert.match(head, /^HTTP\/1\.1 408 /);
    assert.equal(code, 'timeout');
  });

  test('headers beyond 16 kB → 431', async () => {
    const { head, code } = await converse(start, `X-Large: ${'x'.repeat(20_000)}\r\n\r\n`);
    assert.match(head, /^HTTP\/1\.1 431 /);
    assert.equal(code, 'headers-too-large');
  });

  test('what is not HTTP → 400', async () => {
    for (const nonsense of [
      'nonsense\r\n\r\n',
      `${start}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
    ]) {
      const { head, code } = await converse(nonsense);
      assert.match(head, /^HTTP\/1\.1 400 /);
      assert.equal(code, 'invalid-request');
    }
  });

  test('the server goes on answering', async () => {
    assert.equal((await app.inject('/health')).statusCode, 200);
  });
});

test('no time-out is left out, nor shorter than a proxy’s own', () => {
  assert.equal(app.server.requestTimeout, 600);
  assert.equal(app.server.headersTimeout, 300);
  assert.equal(app.server.timeout, 2000);
  assert.equal(app.server.keepAliveTimeout, defaultTimeouts.keepAlive);
  assert.ok(defaultTimeouts.keepAlive > 60_000);
  assert.ok(defaultTimeouts.headers <= defaultTimeouts.request);
});
