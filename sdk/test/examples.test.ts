import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { authorizationOf, testApp, type TestApp } from '../../packages/api/src/platform/testing/app.js';
import { seedRegister } from '../../packages/api/src/results/testing/register.js';

const folder = fileURLToPath(new URL('../examples/', import.meta.url));
const run = promisify(execFile);

let api: TestApp;
let environment: NodeJS.ProcessEnv;
let scratch: string;

before(async () => {
  api = await testApp();
  await seedRegister(api.db);
  const { authorization } = await authorizationOf(api.db, { network: 'travail', rights: ['results'] });
  environment = {
    ...process.env,
    SPP_API: await api.app.listen({ port: 0, host: '127.0.0.1' }),
    SPP_API_KEY: authorization.replace('Bearer ', ''),
  };
  scratch = await mkdtemp(join(tmpdir(), 'sdk-examples-'));
});

after(async () => {
  await rm(scratch, { recursive: true });
  await api.close();
});

const ran = new Set<string>();

/** What an example prints, run as its reader would. */
async function example(name: string, ...args: readonly string[]): Promise<string> {
  ran.add(name);
  const program = ['--conditions=spplus-source', '--import=tsx', join(folder, name), ...args];
  const { stdout } = await run(process.execPath, program, { env: environment });
  return stdout;
}

test('results are published, then read near a place', async () => {
  assert.equal(await example('publish-results.ts'), '2 added, 0 changed, 0 unchanged\n');
  assert.match(
    await example('local-results.ts', '62080'),
    /Structure om8uY5Zf3J\n {2}Indicateur IND-27: 78\.8 \(78\.8 to 78\.8, national 75\.4\)\n/,
  );
});

test('every structure of a département is listed, over several pages', async () => {
  const lines = (await example('every-structure.ts', '62')).trim().split('\n');
  assert.deepEqual(lines.map((line) => line.split(' ')[0]).sort(), ['arras', 'caf62', 'dep62', 'om8uY5Zf3J']);
});

test('a dataset is written to disk', async () => {
  const file = join(scratch, 'structures.csv');
  assert.equal(await example('download-open-data.ts', file), `${file} written\n`);
  assert.match(await readFile(file, 'utf8'), /om8uY5Zf3J/);
});

test('one noun is enough to find a commune', async () => {
  assert.equal(await example('one-noun.ts', 'bapaume'), '62080 Bapaume 62450\n');
});

test('a missing structure is told from a missing network', async () => {
  assert.match(
    await example('missing-structure.ts', 'nowhere'),
    /^No structure nowhere \(request [\w-]+\)\n$/,
  );
});

test('requests pass through one’s own fetch', async () => {
  assert.equal(await example('own-fetch.ts'), '200 /health\n');
});

test('every example was run', async () => {
  assert.deepEqual([...ran].sort(), (await readdir(folder)).sort());
});
