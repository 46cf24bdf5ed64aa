import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { importReport } from '../importers/report.js';
import { register } from '../importers/testing/register.js';
import { temporaryFolder } from '../importers/testing/folder.js';
import { hashOf } from '../keys/secret.js';
import { readConfiguration } from '../platform/configuration.js';
import { createContext } from '../platform/context.js';
import { openDatabase, type OpenDatabase } from '../platform/database/open.js';
import { startTestPostgres } from '../platform/testing/postgres.js';
import { administrationCommands } from './commands.js';

const program = fileURLToPath(new URL('../cli.ts', import.meta.url));
const { folder, remove } = await temporaryFolder();
const postgres = process.env['SPP_TEST_ENGINE'] === 'postgresql' ? await startTestPostgres() : undefined;
const environment = {
  ...process.env,
  INIT_CWD: folder,
  ...(postgres ? { DATABASE_URL: postgres.url } : { DATA_FOLDER: join(folder, 'var') }),
};
const configuration = readConfiguration(environment);
const log = pino({ level: 'silent' });

after(async () => {
  await postgres?.stop();
  await remove();
});

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

function cli(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['--conditions=spplus-source', '--import=tsx', program, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}

const places = 'places.csv';
before(() => writeFile(join(folder, places), 'code,lat,lon\n62080,50.1,2.85\n99999,1,1\n'));

test('an import works with no server; its path is from where it was typed, its code says that a row is refused', async () => {
  const { code, output, errors } = await cli('import', 'places', places, '--report', 'rapport.json');
  assert.equal(code, 2, errors);
  assert.match(output, /places\.csv : 2 lignes lues/);
  assert.match(output, /ligne 3, « code » = « 99999 » : Cette commune/);
  assert.match(errors, /100 % \(2 \/ 2 lignes\)/);
  const report = importReport.parse(JSON.parse(await readFile(join(folder, 'rapport.json'), 'utf8')));
  assert.deepEqual([report.added, report.refused], [1, 1]);
});

describe('while a server holds the database', () => {
  let open: OpenDatabase;
  let cleared = 0;
  before(async () => {
    open = await openDatabase(configuration, log);
    const context = await createContext({ db: open.db, configuration, log, now: () => new Date() });
    context.onInvalidate(() => cleared++);
    open.channel?.register(administrationCommands(context));
  });
  after(() => open.close());

  test('an import goes through it, and clears its cached answers', async () => {
    await writeFile(join(folder, 'structures.csv'), register([{}]));
    const { code, output, errors } = await cli('import', 'structures', 'structures.csv', '--json');
    assert.equal(code, 0, errors);
    assert.equal(importReport.parse(JSON.parse(output)).added, 1);
    assert.match(errors, /100 % \(1 \/ 1 lignes\)/);
    const structure = await open.db.selectFrom('structure').select('name').executeTakeFirstOrThrow();
    assert.equal(structure.name, 'CAF DU PAS DE CALAIS');
    // On PostgreSQL the command does its work itself, and the server's answers expire by themselves.
    assert.equal(cleared, open.channel ? 1 : 0);
  });

  test('nothing to read ends with 1, and a sentence', async () => {
    const { code, output, errors } = await cli('import', 'places', 'absent.csv');
    assert.deepEqual([code, output, errors], [1, '', '« absent.csv » n’existe pas : vérifiez le chemin.\n']);
  });

  test('a key is created, its secret alone on the output; then listed; then revoked', async () => {
    const created = await cli(
      'key',
      'create',
      '--network',
      'caf',
      '--rights',
      'results,indicators',
      '--label',
      'Essai',
    );
    assert.equal(created.code, 0, created.errors);
    assert.match(created.output, /^spp_[\w-]{43}\n$/);
    assert.match(created.errors, /Key «Essai» /);

    const listed = await cli('key', 'list');
    assert.match(listed.output, /caf +results,indicators +\d{4}-\d\d-\d\d +in use +Essai/);
    assert.doesNotMatch(listed.output, /spp_/);

    const key = await open.db.selectFrom('api_key').selectAll().executeTakeFirstOrThrow();
    assert.equal(key.hash, hashOf(created.output.trim()));
    assert.deepEqual(
      [key.network_id, key.structure_id, key.rights],
      ['caf', null, ['results', 'indicators']],
    );

    assert.equal((await cli('key', 'revoke', key.id)).code, 0);
    assert.match((await cli('key', 'list')).output, /revoked \d/);
  });

  test('a key of an unknown network or right, and an unknown key, are refused with a sentence', async () => {
    const network = await cli(
      'key',
      'create',
      '--network',
      'nulle-part',
      '--rights',
      'results',
      '--label',
      'x',
    );
    assert.equal(network.code, 1);
    assert.match(network.errors, /There is no network «nulle-part»/);
    const right = await cli('key', 'create', '--network', 'caf', '--rights', 'tout', '--label', 'x');
    assert.equal(right.code, 1);
    assert.match(right.errors, /The rights are: results, /);
    const unknown = await cli('key', 'revoke', 'rien');
    assert.equal(unknown.code, 1);
    assert.match(unknown.errors, /There is no key «rien»/);
  });

  test('the embedded database is not erased under it', async () => {
    // On PostgreSQL the server erases under its clients what it is told to.
    if (open.engine === 'postgresql') return;
    const reset = await cli('reset', '--yes');
    assert.equal(reset.code, 1);
    assert.match(reset.errors, /The server is running/);
  });
});

test('real data are erased only when somebody says so', async () => {
  const refused = await cli('reset');
  assert.equal(refused.code, 1);
  assert.match(refused.errors, /npm run reset -- --yes/);
  assert.equal((await cli('reset', '--yes')).code, 0);
  const open = await openDatabase(configuration, log);
  const structures = await open.db.selectFrom('structure').selectAll().execute();
  await open.close();
  assert.equal(structures.length, 0);
});
