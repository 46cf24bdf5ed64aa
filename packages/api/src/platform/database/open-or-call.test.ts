import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, test } from 'node:test';
import { pino } from 'pino';
import type { Commands } from '../channel/commands.js';
import { readConfiguration } from '../configuration.js';
import { embeddedTestFolder } from '../testing/embedded-database.js';
import { openOrCall, type Work } from './open-or-call.js';
import { openDatabase, type OpenDatabase } from './open.js';

const folder = await embeddedTestFolder();
after(() => rm(folder, { recursive: true, force: true }));
const configuration = readConfiguration({ DATA_FOLDER: folder });
const log = pino({ level: 'silent' });

function commandsOf(where: string): (opened: OpenDatabase) => Commands {
  return ({ db }) => ({
    'add-region': async (args, progress) => {
      progress(where);
      await db
        .insertInto('region')
        .values({ code: String(args), name: where })
        .execute();
      const regions = await db.selectFrom('region').select('name').orderBy('code').execute();
      return regions.map(({ name }) => name);
    },
  });
}

test('work is done by the owner of the folder while there is one, and here when there is none', async () => {
  const told: unknown[] = [];
  const add = (code: string): Work => ({
    command: 'add-region',
    arguments: code,
    onProgress: (progress) => told.push(progress),
    commands: commandsOf('here'),
  });
  const owner = await openDatabase(configuration, log);
  owner.channel?.register(commandsOf('owner')(owner));
  assert.deepEqual(await openOrCall(configuration, log, add('1')), ['owner']);
  await assert.rejects(openOrCall(configuration, log, add('1')), /duplicate key value/);
  await owner.close();
  assert.deepEqual(await openOrCall(configuration, log, add('2')), ['owner', 'here']);
  assert.deepEqual(told, ['owner', 'owner', 'here']);
});

test('in production the embedded database must be meant', async () => {
  const production = { DATA_FOLDER: folder, NODE_ENV: 'production' };
  await assert.rejects(
    openDatabase(readConfiguration(production), log),
    /set DATABASE_URL.*ALLOW_EMBEDDED=true/,
  );
  const { close } = await openDatabase(readConfiguration({ ...production, ALLOW_EMBEDDED: 'true' }), log);
  await close();
});
