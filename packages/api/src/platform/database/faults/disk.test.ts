import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { embeddedTestFolder } from '../../testing/embedded-database.js';
import { compile } from './compile.js';

const folders = [await embeddedTestFolder(), await embeddedTestFolder()] as const;
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

test('each commit of the embedded engine waits until the disk has it', async () => {
  const [folder] = folders;
  const child = (await compile(new URL('./commit-and-count.ts', import.meta.url)))([folder], {
    preload: './count-syncs.mjs',
    environment: { SPP_TEST_SYNCS: join(folder, 'syncs') },
  });
  assert.deepEqual(await child.ended(), { code: 0, errors: '' });
});

test('a full disk is said so, loses nothing acknowledged, and is over when there is room again', async () => {
  const [, folder] = folders;
  const child = (await compile(new URL('./fill-disk.ts', import.meta.url)))([folder], {
    preload: './full-disk.mjs',
    environment: { SPP_TEST_FULL: join(folder, 'full') },
  });
  assert.deepEqual(await child.ended(), { code: 0, errors: '' });
});
