import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { insertStory } from '../experiences/testing/stories.js';
import { readConfiguration } from '../platform/configuration.js';
import { createContext } from '../platform/context.js';
import { openDatabase } from '../platform/database/open.js';
import { testSecretKey } from '../platform/testing/app.js';
import { embeddedTestFolder } from '../platform/testing/embedded-database.js';
import { recordErasure } from './ledger.js';

const log = pino({ level: 'silent' });
const now = () => new Date('2026-03-15T12:00:00.000Z');

/** Serves the folder; the address stands in the first line that holds one. */
async function serve(variables: NodeJS.ProcessEnv) {
  const program = fileURLToPath(new URL('../server.ts', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, program, '--empty'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...variables },
  });
  for await (const line of createInterface(child.stdout)) {
    const [address] = /http:\/\/localhost:\d+/.exec(line) ?? [];
    if (address !== undefined) return { child, address };
  }
  throw new Error('The server did not start.');
}

test('a server that starts on an old copy of the database erases again before it serves', async () => {
  const folder = await embeddedTestFolder();
  const variables = { PORT: '0', DATA_FOLDER: folder, SECRET_KEY: testSecretKey, LOG_LEVEL: 'silent' };
  try {
    const configuration = readConfiguration(variables);
    const { db, close } = await openDatabase(configuration, log);
    const { secrets } = await createContext({ db, configuration, log, now });
    const erased = await insertStory(db, { secrets, state: 'published' });
    const other = await insertStory(db, { secrets, state: 'published' });
    await close();
    await recordErasure(folder, erased.id, 'story', now().toISOString());

    const { child, address } = await serve(variables);
    const statusOf = async (token: string): Promise<number> =>
      (await fetch(`${address}/v1/follow-ups/${token}`)).status;
    assert.deepEqual([await statusOf(erased.token), await statusOf(other.token)], [404, 200]);
    child.kill();
    await once(child, 'exit');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
