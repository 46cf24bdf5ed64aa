import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');
const program = (name: string) => join(root, 'packages/api/dist', `${name}.js`);

/** A site of its own that shows only what is imported: what `npm start -- --empty` serves. */
export interface EmptySite {
  readonly address: string;
  /** Runs an administration command beside the server; gives what it prints. */
  administer(...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

export async function startEmptySite(): Promise<EmptySite> {
  const folder = await mkdtemp(join(tmpdir(), 'spp-'));
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_FOLDER: folder,
    LOG_LEVEL: 'warn',
    RATE_LIMIT: '100000',
  };
  const server = spawn(process.execPath, [program('server'), '--empty'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await Promise.race([once(server, 'message'), failure(server)]);
  return {
    address: `http://localhost:${port}`,
    async administer(...args) {
      const { stdout } = await promisify(execFile)(process.execPath, [program('cli'), ...args], {
        cwd: root,
        env,
      });
      return stdout;
    },
    async stop() {
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function failure(server: ChildProcess): Promise<never> {
  await once(server, 'exit');
  throw new Error(`The server ended before it listened (${server.exitCode ?? server.signalCode}).`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
