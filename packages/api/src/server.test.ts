import { pino } from 'pino';
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, afterEach, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readConfiguration } from './platform/configuration.js';
import { openDatabase } from './platform/database/open.js';
import { embeddedTestFolder } from './platform/testing/embedded-database.js';
import { startTestPostgres, type TestPostgres } from './platform/testing/postgres.js';
import { loadReference } from './reference-data/load.js';

const log = pino({ level: 'silent' });
let postgres: TestPostgres | undefined;
let folder: string;
let environment: NodeJS.ProcessEnv;

before(async () => {
  postgres = process.env['SPP_TEST_ENGINE'] === 'postgresql' ? await startTestPostgres() : undefined;
  folder = await embeddedTestFolder();
  environment = {
    ...process.env,
    PORT: '0',
    LOG_LEVEL: 'warn',
    DATA_FOLDER: folder,
    ...(postgres && { DATABASE_URL: postgres.url }),
  };
  await withDatabase(loadReference);
});
after(async () => {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function withDatabase(work: (db: Awaited<ReturnType<typeof openDatabase>>['db']) => Promise<unknown>) {
  const { db, close } = await openDatabase(readConfiguration(environment), log);
  await work(db);
  await close();
}

interface Server {
  readonly child: ChildProcess;
  readonly said: Readable;
  readonly errors: Promise<string>;
  readonly ended: Promise<number | null>;
}

const servers = new Set<ChildProcess>();
afterEach(() => servers.forEach((child) => child.kill('SIGKILL')));

function start(changes: NodeJS.ProcessEnv = {}): Server {
  const program = fileURLToPath(new URL('./server.ts', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, program, '--empty'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, ...changes },
  });
  servers.add(child);
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  return { child, ended, said: child.stdout, errors: text(child.stderr) };
}

/** Starts a server, and gives the port that it tells people. */
async function serve(): Promise<Server & { port: number }> {
  const server = start();
  let said = '';
  const told = new Promise<void>((resolve) => {
    server.said.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes('Stop it')) resolve();
    });
  });
  await Promise.race([told, server.ended.then(async () => assert.fail(await server.errors))]);
  const port = Number(/API documentation +http:\/\/localhost:(\d+)\/docs/.exec(said)?.[1]);
  assert.ok(port > 0, said);
  return { ...server, port };
}

/** Asks over and over on one connection, until the server takes no more; keeps the statuses. */
async function load(port: number, statuses: number[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = () =>
    new Promise<number>((resolve, reject) => {
      request({
        port,
        host: '127.0.0.1',
        path: `/v1/communes?q=lens&limit=${1 + (statuses.length % 20)}`,
        agent,
      })
        .on('response', (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0)))
        .on('error', reject)
        .end();
    });
  try {
    for (;;) statuses.push(await ask());
  } catch {
    // The server is gone.
  } finally {
    agent.destroy();
  }
}

/** A request whose body is still to come. */
async function unfinished(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    'POST /v1/nothing HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n',
  );
  return socket;
}

async function refusesConnections(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const outcome = await Promise.race([once(socket, 'connect'), once(socket, 'error')]).catch(
      () => 'refused',
    );
    socket.destroy();
    if (outcome === 'refused' || outcome[0] instanceof Error) return;
    await delay(5);
  }
}

describe('the server', () => {
  test('SIGTERM under load: drained, no 5xx, and what was under way is answered', async () => {
    const server = await serve();
    const late = await unfinished(server.port);
    const statuses: number[] = [];
    const clients = Array.from({ length: 8 }, () => load(server.port, statuses));
    while (statuses.length < 100) await delay(10);
    server.child.kill('SIGTERM');
    await refusesConnections(server.port);
    late.write('{}');
    assert.match(await text(late), /^HTTP\/1\.1 404 [^]*"code":"not-found"/);
    await Promise.all(clients);
    assert.deepEqual([...new Set(statuses)], [200]);
    assert.equal(await server.errors, '');
    assert.equal(await server.ended, 0);
  });

  test('a second signal, later than a second, ends it at once', async () => {
    const server = await serve();
    const late = await unfinished(server.port);
    const began = performance.now();
    while (server.child.exitCode === null) {
      server.child.kill('SIGTERM');
      await delay(100);
    }
    assert.equal(await server.ended, 1);
    const took = performance.now() - began;
    assert.ok(took > 1000 && took < 10_000, `${took} ms`);
    late.destroy();
  });

  test('a port that is taken is told plainly', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    assert.ok(typeof address === 'object' && address);
    const server = start({ PORT: String(address.port) });
    assert.equal(await server.ended, 1);
    assert.match(await server.errors, /EADDRINUSE.*Choose another port/);
    other.close();
  });

  test('--empty on demonstration data says how to clear them', async () => {
    await withDatabase((db) => db.updateTable('installation').set({ data: 'demonstration' }).execute());
    const server = start();
    assert.equal(await server.ended, 1);
    assert.match(await server.errors, /demonstration data.*npm run reset/);
  });

  test('a wrong variable is named', async () => {
    const server = start({ PORT: 'eighty', LOG_LEVEL: 'loud' });
    assert.equal(await server.ended, 1);
    assert.match(await server.errors, /PORT[^]*LOG_LEVEL|LOG_LEVEL[^]*PORT/);
  });
});
