import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { authorizationOf, testApp, type TestApp } from '../../../../packages/api/src/platform/testing/app.js';
import { bapaume, seedRegister } from '../../../../packages/api/src/results/testing/register.js';
import { spp, type Ended } from '../../../test/command-line.js';

let api: TestApp;
let env: Record<string, string>;
let folder: string;
before(async () => {
  api = await testApp();
  await seedRegister(api.db);
  folder = await mkdtemp(join(tmpdir(), 'spp-results-'));
  const { authorization } = await authorizationOf(api.db, { network: 'travail', rights: ['results'] });
  env = {
    SPP_URL: await api.app.listen({ port: 0, host: '127.0.0.1' }),
    SPP_KEY: authorization.replace('Bearer ', ''),
  };
});
after(async () => {
  await rm(folder, { recursive: true });
  await api.close();
});

const path = (): string => join(folder, 'resultats.csv');

async function publish(text: string | Buffer, ...args: string[]): Promise<Ended> {
  await writeFile(path(), text);
  return spp(['results', 'publish', path(), ...args], { env });
}

const rows = () =>
  api.db
    .selectFrom('result')
    .select(['structure_id', 'indicator_id', 'period', 'value', 'n'])
    .orderBy('structure_id')
    .orderBy('period')
    .execute();

test('a file of the official export is published, its dates read as periods', async () => {
  const official = [
    '\uFEFFcode_sp_structure;code_sp_de_l_indicateur (IND-27);valeur;date_de_mise_a_jour;Nombre de réponses',
    `${bapaume};IND-27;"78,8 %";31/12/2024 00:00;412`,
    'arras;IND-27;80;2024-11-30;',
  ].join('\r\n');
  const published = await publish(official);
  assert.deepEqual(published, { code: 0, output: '2 added, 0 changed, 0 unchanged\n', errors: '' });
  assert.deepEqual(await rows(), [
    { structure_id: 'arras', indicator_id: 'IND-27', period: '2024', value: 80, n: null },
    { structure_id: bapaume, indicator_id: 'IND-27', period: '2024', value: 78.8, n: 412 },
  ]);
});

test('so is one with the columns of the API', async () => {
  const { code, output } = await publish(
    `structure,indicator,period,value,n\narras,IND-27,2024,81.5,40\n${bapaume},IND-27,2024,78.8,412\n`,
    '--json',
  );
  assert.deepEqual([code, JSON.parse(output)], [0, { added: 0, changed: 1, unchanged: 1 }]);
});

test('what is wrong in the file is told line by line, and nothing is sent', async () => {
  const before = await rows();
  const { code, errors } = await publish(
    [
      'code_sp_structure;code_sp_de_l_indicateur;valeur;date_de_mise_a_jour;n',
      'arras;IND-27;beaucoup;2024-11-30;',
      '',
      'arras;IND-27;12;30/02/2024;4,5',
      'arras;IND-99;12;2024-11-30;',
    ].join('\n'),
  );
  assert.equal(code, 2);
  assert.deepEqual(errors.split('\n').slice(1, -1), [
    '  line 2, valeur: It is a number, 0 or more.',
    '  line 4, period: There is neither a period (2024, 2024-H1, 2024-Q3, 2024-06), nor the date of a known indicator.',
    '  line 4, n: It is a whole number, or nothing.',
    '  line 5, period: There is neither a period (2024, 2024-H1, 2024-Q3, 2024-06), nor the date of a known indicator.',
  ]);
  assert.deepEqual(await rows(), before);
});

test('what the API refuses is told at its line of the file', async () => {
  const { code, errors } = await publish(
    'structure;indicator;periode;valeur\narras;IND-27;2025;12\n\nnowhere;IND-27;2025;12\narras;IND-27;2024-Q1;101\n',
  );
  assert.equal(code, 1);
  assert.match(errors, /^PUT \/v1\/agent\/results: 422 /);
  assert.match(errors, /^ {2}line 4, structure: /m);
  assert.match(errors, /^ {2}line 5, valeur: /m);
});

test('a file that is not there, no text, without the columns or too long is wrong usage', async () => {
  const absent = await spp(['results', 'publish', join(folder, 'absent.csv')], { env });
  assert.equal(absent.code, 2);
  assert.match(absent.errors, /absent\.csv cannot be read/);
  const latin = await publish(Buffer.from('structure;indicator;valeur;période\n', 'latin1'));
  assert.match(latin.errors, /is not text in UTF-8/);
  const columns = await publish('structure;valeur\narras;12\n');
  assert.match(columns.errors, /has no column indicator or .*, nor period or/);
  const quote = await publish('structure;indicator;value;period\n"arras;IND-27;12;2024\n');
  assert.match(quote.errors, /does not read as CSV/);
  const long = await publish(`structure;indicator;value;period\n${'arras;IND-27;12;2024\n'.repeat(10_001)}`);
  assert.match(long.errors, /10001 lines, 10000 at most/);
  assert.deepEqual([latin.code, columns.code, quote.code, long.code], [2, 2, 2, 2]);
});
