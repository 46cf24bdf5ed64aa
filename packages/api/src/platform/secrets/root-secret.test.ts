import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { readConfiguration } from '../configuration.js';
import { rootSecret } from './root-secret.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spp-secret-'));
});
afterEach(() => rm(folder, { recursive: true }));

const read = () => rootSecret(readConfiguration({ DATA_FOLDER: folder }));

test('processes that start at once share one secret, kept from one start to the next', async () => {
  const secrets = await Promise.all([read(), read(), read()]);
  secrets.push(await read());
  for (const secret of secrets) {
    assert.equal(secret.length, 32);
    assert.deepEqual(secret, secrets[0]);
  }
  assert.deepEqual(await readdir(folder), ['secret.key']);
});

test('a file that is empty or cut short stops the start: it would make every link guessable', async () => {
  for (const content of ['', 'c2hvcnQ=']) {
    await writeFile(join(folder, 'secret.key'), content);
    await assert.rejects(read(), /does not hold a secret of 32 bytes/);
  }
});

test('in production on PostgreSQL, SECRET_KEY is asked for', async () => {
  const configuration = readConfiguration({ NODE_ENV: 'production', DATABASE_URL: 'postgresql://db/spp' });
  await assert.rejects(rootSecret(configuration), /set SECRET_KEY/);
});
