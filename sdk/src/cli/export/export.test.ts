import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openDesk, type Desk } from '../../../../packages/api/src/moderation/testing/desk.js';
import { spp } from '../../../test/command-line.js';
import { scriptedServer } from '../../../test/scripted-server.js';

let desk: Desk;
let env: Record<string, string>;
let folder: string;
before(async () => {
  desk = await openDesk([]);
  folder = await mkdtemp(join(tmpdir(), 'spp-export-'));
  env = { SPP_URL: await desk.api.app.listen({ port: 0, host: '127.0.0.1' }) };
  await desk.tell({ state: 'published', title: 'Publié' });
  await desk.tell({ title: 'En attente' });
});
after(async () => {
  await rm(folder, { recursive: true });
  await desk.api.close();
});

test('published stories come on the output as CSV, without a key', async () => {
  const { code, output, errors } = await spp(['export', 'experiences'], { env });
  assert.deepEqual([code, errors], [0, '']);
  assert.match(output, /Publié/);
  assert.doesNotMatch(output, /En attente/);
});

test('or as JSON, in a file, of one network', async () => {
  const file = join(folder, 'caf.json');
  const { code, output } = await spp(
    ['export', 'experiences', '--format', 'json', '--output', file, '--network', 'travail'],
    { env },
  );
  assert.deepEqual([code, output], [0, '']);
  assert.match(JSON.stringify(JSON.parse(await readFile(file, 'utf8'))), /Publié/);
  assert.deepEqual(await readdir(folder), ['caf.json']);
});

test('an export that breaks half way leaves no file, and says that the API was lost', async (t) => {
  const { url } = await scriptedServer(t, (response) => {
    response.writeHead(200, { 'content-type': 'text/csv', 'content-length': '1000' });
    response.write('Titre\n');
    setImmediate(() => response.destroy());
  });
  const file = join(folder, 'rompu.csv');
  const { code } = await spp(['export', 'experiences', '--output', file, '--url', url]);
  assert.equal(code, 3);
  assert.ok(!(await readdir(folder)).some((name) => name.startsWith('rompu')));
});

test('a folder that is not there, a form and a dataset that are not offered are wrong usage', async () => {
  const absent = await spp(['export', 'experiences', '--output', join(folder, 'absent', 'x.csv')], { env });
  assert.equal(absent.code, 2);
  assert.match(absent.errors, /cannot be written/);
  assert.equal((await spp(['export', 'experiences', '--format', 'xml'], { env })).code, 2);
  assert.equal((await spp(['export', 'secrets'], { env })).code, 2);
});
