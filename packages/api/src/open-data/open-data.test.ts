import { datasetName, tableSchema } from '@spplus/contract/nouns/open-data';
import { parse } from 'csv-parse/sync';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { insertStory } from '../experiences/testing/stories.js';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { publish } from '../publications/publish.js';
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
      ['experiences', null],
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

test('of experiences, only what is published leaves, with its masks', async () => {
  const secret = 'MOTSECRET';
  await insertStory(api.db, { state: 'pending', title: secret });
  await insertStory(api.db, { state: 'rejected', title: secret });
  const { id } = await insertStory(api.db, {
    state: 'published',
    title: `Avant ${secret}`,
    messages: [{ by: 'administration', text: secret, state: 'pending' }],
    structures: [bapaume],
  });
  await api.db
    .insertInto('mask')
    .values({
      experience_id: id,
      message_id: null,
      revision: 1,
      field: 'title',
      starts_at: 6,
      ends_at: 15,
      reason: 'other',
      key_id: 'k',
      created_at: updatedAt,
    })
    .execute();
  await api.db.transaction().execute((transaction) => publish(transaction, id));
  for (const path of ['experiences.csv', 'experiences.json', `experiences.csv?structure=${bapaume}`]) {
    const { body } = await api.app.inject(`/v1/open-data/${path}`);
    assert.ok(!body.includes(secret), path);
    assert.ok(body.includes('Avant […]'), path);
  }
  assert.equal((await csv('/v1/open-data/experiences.csv?network=nobody')).length, 0);
});

for (const name of datasetName.options) {
  test(`${name}: the same rows in JSON, under the headers that the schema describes`, async () => {
    const rows = await csv(`/v1/open-data/${name}.csv`);
    const answer = await api.app.inject(`/v1/open-data/${name}.json`);
    assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8');
    const objects = answer.json<Record<string, string | number | null>[]>();
    assert.equal(objects.length, rows.length);
    const text = (value: string | number | null | undefined) =>
      String(value ?? '').replace(/^(?=[=+\-@\t\r])/, "'");
    for (const [index, row] of rows.entries())
      for (const [header, cell] of Object.entries(row))
        assert.equal(text(objects[index]?.[header]), cell, header);

    const schema = tableSchema.parse((await api.app.inject(`/v1/open-data/${name}/schema.json`)).json());
    const headers = schema.fields.map((field) => field.name);
    assert.deepEqual(headers, Object.keys(objects[0] ?? {}));
    assert.ok(headers.includes(schema.primaryKey));
    assert.equal(new Date(schema.lastModified ?? '').toUTCString(), answer.headers['last-modified']);
  });
}

test('an unknown dataset is not found', async () => {
  assert.equal((await api.app.inject('/v1/open-data/secrets.csv')).statusCode, 404);
});
