import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { register, type Cells } from '../testing/register.js';
import { counts, workbench } from '../testing/workbench.js';
import { structureImporter } from './importer.js';

const { db, run, close } = await workbench();
after(close);
beforeEach(async () => {
  await db.deleteFrom('structure').execute();
});

const id = 'aaaa000001';
const get = (code: string = id) =>
  db.selectFrom('structure').selectAll().where('id', '=', code).executeTakeFirstOrThrow();

test('parents may come after their children; those of other files are known too', async () => {
  await run(
    structureImporter,
    register([
      { 'Code SP+ structure parent': 'aaaa000002' },
      { 'Code SP+ de la structure': 'aaaa000002', 'Code SP+ structure parent': 'aaaa000003' },
      { 'Code SP+ de la structure': 'aaaa000003' },
    ]),
  );
  assert.equal((await get()).parent_id, 'aaaa000002');
  assert.equal((await get('aaaa000002')).parent_id, 'aaaa000003');
  await run(
    structureImporter,
    register([{ 'Code SP+ de la structure': 'aaaa000004', 'Code SP+ structure parent': 'aaaa000003' }]),
  );
  assert.equal((await get('aaaa000004')).parent_id, 'aaaa000003');
});

test('an unknown parent and a circle are told, and leave the tree sound, run after run', async () => {
  const text = register([
    { 'Code SP+ structure parent': 'zzzz000000' },
    { 'Code SP+ de la structure': 'aaaa000002', 'Code SP+ structure parent': 'aaaa000003' },
    { 'Code SP+ de la structure': 'aaaa000003', 'Code SP+ structure parent': 'aaaa000002' },
    { 'Code SP+ de la structure': 'aaaa000004', 'Code SP+ structure parent': 'aaaa000004' },
  ]);
  const first = await run(structureImporter, text);
  assert.deepEqual(counts(first), { added: 4, changed: 0, unchanged: 0, refused: 0, setAside: 3 });
  assert.deepEqual(
    first.remarks.map(({ line, value }) => [line, value]),
    [
      [2, 'zzzz000000'],
      [4, 'aaaa000002'],
      [5, 'aaaa000004'],
    ],
  );
  assert.deepEqual(
    [(await get()).parent_id, (await get('aaaa000002')).parent_id, (await get('aaaa000003')).parent_id],
    [null, 'aaaa000003', null],
  );
  const second = await run(structureImporter, text);
  assert.deepEqual(counts(second), { added: 0, changed: 0, unchanged: 4, refused: 0, setAside: 3 });
});

test('a structure moved under another, which the file adds below it, counts as changed', async () => {
  await run(structureImporter, register([{}]));
  const report = await run(
    structureImporter,
    register([
      { 'Code SP+ structure parent': 'aaaa000002' },
      ...Array.from({ length: 1000 }, (_, index) => ({ 'Code SP+ de la structure': `bbbb${index}` })),
      { 'Code SP+ de la structure': 'aaaa000002' },
    ]),
  );
  assert.deepEqual(counts(report), { added: 1001, changed: 1, unchanged: 0, refused: 0, setAside: 0 });
  assert.equal((await get()).parent_id, 'aaaa000002');
});

test('the public comes to active structures with none below, unless an agent said otherwise', async () => {
  const rows: Cells[] = [
    { 'Code SP+ de la structure': 'aaaa000002', 'Code SP+ structure parent': id },
    { 'Code SP+ de la structure': 'aaaa000003', 'Code SP+ structure parent': id, Actif: 'Non' },
    {},
  ];
  await run(structureImporter, register(rows));
  const welcoming = async () =>
    (
      await db
        .selectFrom('structure')
        .select('id')
        .where('welcomes_public', '=', true)
        .orderBy('id')
        .execute()
    ).map((row) => row.id);
  assert.deepEqual(await welcoming(), ['aaaa000002']);

  await db.updateTable('structure').set({ welcomes_public: true }).where('id', '=', id).execute();
  await db.updateTable('structure').set({ welcomes_public: false }).where('id', '=', 'aaaa000002').execute();
  const again = await run(structureImporter, register(rows));
  assert.equal(again.unchanged, 3);
  assert.deepEqual(await welcoming(), [id]);
});
