import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { insertStory } from '../experiences/testing/stories.js';
import { readConfiguration } from '../platform/configuration.js';
import { createContext } from '../platform/context.js';
import { openDatabase } from '../platform/database/open.js';
import { testSecretKey } from '../platform/testing/app.js';
import { embeddedTestFolder } from '../platform/testing/embedded-database.js';
import { loadReference } from '../reference-data/load.js';

const log = pino({ level: 'silent' });
const folder = await embeddedTestFolder();
const variables = { PORT: '0', DATA_FOLDER: folder, SECRET_KEY: testSecretKey, LOG_LEVEL: 'silent' };
const servers = new Set<ChildProcess>();
after(async () => {
  servers.forEach((child) => child.kill('SIGKILL'));
  await rm(folder, { recursive: true, force: true });
});

/** Serves the folder; the address stands in the first line that holds one. */
async function serve() {
  const { DATABASE_URL: _, ...environment } = process.env;
  const program = fileURLToPath(new URL('../server.ts', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, program, '--empty'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...environment, ...variables },
  });
  servers.add(child);
  for await (const line of createInterface(child.stdout)) {
    const [address] = /http:\/\/localhost:\d+/.exec(line) ?? [];
    if (address === undefined) continue;
    const statusOf = async (method: string, token: string): Promise<number> =>
      (await fetch(`${address}/v1/follow-ups/${token}`, { method })).status;
    const kill = async (): Promise<void> => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    };
    return { statusOf, kill };
  }
  throw new Error('The server did not start.');
}

test('who was erased stays erased after a kill and the return of an older database', async () => {
  const configuration = readConfiguration(variables);
  const { db, close } = await openDatabase(configuration, log);
  const { secrets } = await createContext({ db, configuration, log, now: () => new Date() });
  const erased = await insertStory(db, { secrets, state: 'published' });
  const other = await insertStory(db, { secrets, state: 'published' });
  await loadReference(db);
  await close();
  const database = join(folder, 'database');
  const backup = join(folder, 'backup');
  await cp(database, backup, { recursive: true });

  const first = await serve();
  assert.equal(await first.statusOf('DELETE', erased.token), 200);
  await first.kill();
  await rm(database, { recursive: true });
  await cp(backup, database, { recursive: true });

  const restored = await serve();
  assert.equal(await restored.statusOf('GET', erased.token), 404);
  assert.equal(await restored.statusOf('GET', other.token), 200);
  await restored.kill();
});
