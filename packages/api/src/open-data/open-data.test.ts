import { parse } from 'csv-parse/sync';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { bapaume, seedRegister } from '../results/testing/register.js';

const updatedAt = '2026-01-31T23:30:00.000Z';

const result = (structure: string, indicator: string, value: number, n: number | null) => ({
  structure_id: structure,
  indicator_id: indicator,
  period: '2025',
  period_end: '2025-12-31',
  value,
  n,
  demonstration: false,
  updated_at: updatedAt,
});

let api: TestApp;

before(async () => {
  api = await testApp();
  await seedRegister(api.db);
  await api.db
    .insertInto('result')
    .values([
      result(bapaume, 'IND-27', 78.8, 412),
      result('arras', 'IND-27', 100, 4),
      result('arras', 'IND-28', 12, null),
      result('caf62', 'IND-90', 90, 50),
    ])
    .execute();
});
after(() => api.close());

async function csv(path: string): Promise<Record<string, string>[]> {
  const answer = await api.app.inject(path);
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.body.codePointAt(0), 0xfeff);
  return parse(answer.body, { bom: true, columns: true, delimiter: ';' });
}

test('the list names each dataset, where it is and when it changed', async () => {
  const { items } = (await api.app.inject('/v1/open-data')).json<{
    items: { name: string; updatedAt: string }[];
  }>();
  assert.deepEqual(
    items.map(({ name, updatedAt: at }) => [name, at]),
    [
      ['structures', '2026-01-01T00:00:00.000Z'],
      ['indicators', '2026-01-01T00:00:00.000Z'],
      ['results', updatedAt],
    ],
  );
});

test('results come in the official columns, a value of fewer than five people withheld', async () => {
  const rows = await csv('/v1/open-data/results.csv?network=travail');
  assert.deepEqual(
    rows.map(({ code_sp_structure, code_sp_de_l_indicateur, valeur, date_de_mise_a_jour }) => [
      code_sp_structure,
      code_sp_de_l_indicateur,
      valeur,
      date_de_mise_a_jour,
    ]),
    [
      ['arras', 'IND-27', '', '2026-01-31'],
      ['arras', 'IND-28', '12', '2026-01-31'],
      [bapaume, 'IND-27', '78.8', '2026-01-31'],
    ],
  );
});

test('a structure’s own indicators and results', async () => {
  assert.equal((await csv(`/v1/open-data/results.csv?structure=${bapaume}`)).length, 1);
  const [indicator, ...others] = await csv(`/v1/open-data/indicators.csv?structure=${bapaume}`);
  assert.deepEqual(
    [indicator?.['code_sp_de_l_indicateur'], indicator?.['unite'], others],
    ['IND-27', '%', []],
  );
});

test('more than a page of structures comes whole, in order, once', async () => {
  const template = await api.db
    .selectFrom('structure')
    .selectAll()
    .where('id', '=', 'caf62')
    .executeTakeFirstOrThrow();
  const ids = Array.from({ length: 4100 }, (_, index) => `many${String(index).padStart(5, '0')}`);
  for (let start = 0; start < ids.length; start += 1000) {
    const rows = ids.slice(start, start + 1000).map((id) => ({ ...template, id }));
    await api.db.insertInto('structure').values(rows).execute();
  }
  const rows = await csv('/v1/open-data/structures.csv?network=caf');
  assert.deepEqual(
    rows.map((row) => row['Code SP+ de la structure']),
    ['caf62', ...ids],
  );
});

for (const head of ['=', '+', '-', '@', '\t', '\r']) {
  test(`a cell that begins with ${JSON.stringify(head)} is neutralised`, async () => {
    const name = `${head}cmd|' /C calc'!A0`;
    await api.db.updateTable('structure').set({ official_name: name }).where('id', '=', bapaume).execute();
    const [row] = await csv(`/v1/open-data/structures.csv?structure=${bapaume}`);
    assert.equal(row?.['Intitulé de la structure'], `'${name}`);
  });
}

test('an unknown dataset is not found', async () => {
  assert.equal((await api.app.inject('/v1/open-data/secrets.csv')).statusCode, 404);
});
