import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, test } from 'node:test';
import { embeddedTestFolder } from '../../testing/embedded-database.js';
import type { Child } from './child.js';
import { compile } from './compile.js';

const startOpener = await compile('opener');
const startWriter = await compile('writer');
const folder = await embeddedTestFolder();
after(() => rm(folder, { recursive: true, force: true }));

function open(): Child {
  return startOpener([], { environment: { DATA_FOLDER: folder, DATABASE_URL: undefined } });
}

async function seen({ lines }: Child, wanted: string): Promise<void> {
  for await (const line of lines) if (line.startsWith(wanted)) return;
  assert.fail(`the process ended without «${wanted}»`);
}

test('a second process is refused the folder with a sentence, and gets it once the first was killed', async () => {
  const writer = startWriter([folder, '0', '1']);
  await seen(writer, 'done 3');
  const refused = await open().ended();
  assert.equal(refused.code, 1);
  assert.match(refused.errors, /is in use by another process.*Stop that one first/);
  await writer.kill();
  assert.deepEqual(await open().ended(), { code: 0, errors: '' });
});
