import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { callChannel } from './call.js';
import { findOwner, ownFolder } from './own.js';

const root = await mkdtemp(join(tmpdir(), 'spplus-own-'));
after(() => rm(root, { recursive: true, force: true }));

test('a folder has one owner at a time', async () => {
  const folder = join(root, 'one');
  const owner = await ownFolder(folder);
  await assert.rejects(ownFolder(folder), /in use by another process.*Stop that one first.*DATA_FOLDER/);
  await owner.release();
  await (await ownFolder(folder)).release();
});

test('of several that start at the same instant, never two own the folder', async () => {
  const folder = join(root, 'crowd');
  const claims = await Promise.allSettled(Array.from({ length: 6 }, () => ownFolder(folder)));
  const owners = claims.filter((claim) => claim.status === 'fulfilled');
  assert.equal(owners.length <= 1, true);
  for (const { value } of owners) await value.release();
  await (await ownFolder(folder)).release();
});

test('the owner is found, and takes commands', async () => {
  const folder = join(root, 'found');
  assert.equal(await findOwner(folder), undefined);
  const owner = await ownFolder(folder);
  const path = await findOwner(folder);
  assert.ok(path);
  owner.register({ add: (args) => Promise.resolve(args) });
  assert.equal(await callChannel(path, 'add', 3, () => undefined), 3);
  await owner.release();
  assert.equal(await findOwner(folder), undefined);
});

test('a folder too deep for the path of a socket is owned all the same', async () => {
  const folder = join(root, ...Array.from({ length: 12 }, () => 'a-rather-long-name'));
  const owner = await ownFolder(folder);
  await assert.rejects(ownFolder(folder), /in use/);
  owner.register({ echo: (args) => Promise.resolve(args) });
  assert.equal(await callChannel((await findOwner(folder)) ?? '', 'echo', 'deep', () => undefined), 'deep');
  await owner.release();
});
