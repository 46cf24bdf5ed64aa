import { endpoint } from '@spplus/contract';
import * as z from 'zod/mini';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { row, rowsApp } from '../testing/rows-app.js';

const public_ = { answer: z.object({ ok: z.boolean() }), status: 200, access: 'public' } as const;
const thing = endpoint({ method: 'GET', path: '/v1/thing', cacheSeconds: 60, ...public_ });
const slow = endpoint({ method: 'GET', path: '/v1/slow', ...public_ });
const ready = endpoint({ method: 'GET', path: '/ready', ...public_ });
const ok = async () => ({ ok: true });

test('a draining server answers everything, each time as the last of its connection', async () => {
  const app = await rowsApp([row(thing, ok), row(ready, ok)]);
  assert.equal((await app.inject('/v1/thing')).headers['connection'], 'keep-alive');
  await app.drain(0);
  for (const url of ['/v1/thing', '/v1/thing?x=1', '/v1/nothing']) {
    assert.equal((await app.inject(url)).headers['connection'], 'close', url);
  }
  assert.equal((await app.inject('/ready')).statusCode, 503);
  await app.close();
});

test('what is under way when the server closes is answered, then its connection ends', async () => {
  let letGo = (): void => {};
  let asked = (): void => {};
  const begun = new Promise<void>((resolve) => (asked = resolve));
  const handle = async () => {
    asked();
    await new Promise<void>((resolve) => (letGo = resolve));
    return { ok: true };
  };
  const app = await rowsApp([row(slow, handle)]);
  const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write('GET /v1/slow HTTP/1.1\r\nHost: a\r\n\r\n');
  await begun;
  const closed = app.close();
  letGo();
  assert.match(await text(socket), /^HTTP\/1\.1 200 [^]*{"ok":true}$/);
  await closed;
});
