import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, test } from 'node:test';
import { pino } from 'pino';
import { readConfiguration } from '../../configuration.js';
import { embeddedTestFolder } from '../../testing/embedded-database.js';
import { openDatabase } from '../open.js';

const log = pino({ level: 'silent' });
const folder = await embeddedTestFolder();
after(() => rm(folder, { recursive: true, force: true }));

test('in production the embedded database must be meant', async () => {
  const production = { DATA_FOLDER: folder, NODE_ENV: 'production' };
  await assert.rejects(
    openDatabase(readConfiguration(production), log),
    /set DATABASE_URL.*ALLOW_EMBEDDED=true/,
  );
  const { engine, close } = await openDatabase(
    readConfiguration({ ...production, ALLOW_EMBEDDED: 'true' }),
    log,
  );
  assert.equal(engine, 'embedded');
  await close();
});
