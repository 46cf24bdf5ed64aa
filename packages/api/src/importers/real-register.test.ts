import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { table } from '@spplus/contract';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { loadReference } from '../reference-data/load.js';
import { importFile } from './import-file.js';
import { placeImporter } from './places/importer.js';
import { structureImporter } from './structures/importer.js';

const data = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const skip = existsSync(data) ? false : 'the real data are not in ../shared/data beside the repository';

let server: TestApp;
before(async () => {
  if (skip !== false) return;
  server = await testApp();
  await loadReference(server.db);
});
after(() => server?.close());

const register = `${data}structures/export-structures.csv`;

test(
  'the whole official register is imported within 20 seconds of work, then found unchanged',
  { skip },
  async () => {
    const progress: number[] = [];
    const busy = process.cpuUsage();
    const report = await importFile(structureImporter, server.context, register, ({ done, total }) => {
      assert.equal(total, 14_763);
      progress.push(done);
    });
    assert.deepEqual([report.rows, report.added, report.refused], [14_763, 14_763, 0]);
    assert.deepEqual(
      report.remarks.map(({ line, value }) => [line, value]),
      [[2047, '750004']],
    );
    assert.equal(progress.at(-1), 14_763);
    // Of this machine's work, not of its waiting for whatever else it does.
    const { user, system } = process.cpuUsage(busy);
    assert.ok(user + system <= 20e6, `${(user + system) / 1e6} s`);

    const again = await importFile(structureImporter, server.context, register, () => undefined);
    assert.deepEqual([again.unchanged, again.added, again.changed], [14_763, 0, 0]);

    const { active, rooted } = await server.db
      .selectFrom('structure')
      .select(({ fn }) => [
        fn.countAll<number>().filterWhere('active', '=', true).as('active'),
        fn.countAll<number>().filterWhere('parent_id', 'is', null).as('rooted'),
      ])
      .executeTakeFirstOrThrow();
    assert.deepEqual([active, rooted], [13_975, 38]);
  },
);

test('the real communes get their coordinates, then are found unchanged', { skip }, async () => {
  const file = `${data}geo/communes-centroides.csv`;
  const report = await importFile(placeImporter, server.context, file, () => undefined);
  assert.deepEqual([report.added, report.refused], [34_917, 0]);
  const again = await importFile(placeImporter, server.context, file, () => undefined);
  assert.equal(again.unchanged, 34_917);
});

test('Bapaume shows its five active structures', { skip }, async () => {
  server.context.invalidate();
  const response = await server.app.inject('/v1/structures?commune=62080');
  const { items, total } = table.structures.list.answer.parse(response.json());
  assert.equal(total, 5);
  assert.deepEqual(items.map(({ id, match }) => [id, match]).sort(), [
    ['27bZLaQ3TG', 'in-commune'],
    ['DMfcP53dVm', 'in-commune'],
    ['a3XeVW71oY', 'in-commune'],
    ['om8uY5Zf3J', 'in-commune'],
    ['wNjaF69lUy', 'in-commune'],
  ]);
  assert.ok(items.every(({ demonstration }) => !demonstration));
});
