import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { embeddedTestFolder } from '../../testing/embedded-database.js';
import type { Child } from './child.js';
import { compile } from './compile.js';

const startOpener = await compile(new URL('./opener.ts', import.meta.url));
const startWriter = await compile(new URL('./writer.ts', import.meta.url));
const folder = await embeddedTestFolder();
const fresh = await mkdtemp(join(tmpdir(), 'spplus-fresh-'));
after(() => Promise.all([folder, fresh].map((path) => rm(path, { recursive: true, force: true }))));

function open(path: string): Child {
  return startOpener([], { environment: { DATA_FOLDER: path, DATABASE_URL: undefined } });
}

async function seen({ lines }: Child, wanted: string): Promise<void> {
  for await (const line of lines) if (line.startsWith(wanted)) return;
  assert.fail(`the process ended without «${wanted}»`);
}

test('a second process is refused the folder with a sentence, and gets it once the first was killed', async () => {
  const writer = startWriter([folder, '0', '1']);
  await seen(writer, 'done 3');
  const refused = await open(folder).ended();
  assert.equal(refused.code, 1);
  assert.match(refused.errors, /is in use by another process.*Stop that one first/);
  await writer.kill();
  assert.deepEqual(await open(folder).ended(), { code: 0, errors: '' });
});

test('a first start that was killed halfway is begun again', async () => {
  const first = open(fresh);
  while (!existsSync(join(fresh, 'database.new', 'PG_VERSION'))) await turn();
  await first.kill();
  assert.equal(existsSync(join(fresh, 'database')), false);
  assert.deepEqual(await open(fresh).ended(), { code: 0, errors: '' });
});
