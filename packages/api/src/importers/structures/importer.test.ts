import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { stringify } from 'csv-stringify/sync';
import { defaults, register, type Cells } from '../testing/register.js';
import { counts, workbench } from '../testing/workbench.js';
import { structureImporter } from './importer.js';

const { db, run, setNow, close } = await workbench();
after(close);
beforeEach(async () => {
  await db.deleteFrom('structure').execute();
  await db.deleteFrom('installation').execute();
});

const id = 'aaaa000001';
const get = (code: string = id) =>
  db.selectFrom('structure').selectAll().where('id', '=', code).executeTakeFirstOrThrow();
test('the published file is read as it is: double byte-order mark, mis-quoted first header, CRLF', async () => {
  const [header = '', ...lines] = register([{}], { record_delimiter: '\r\n' }).split('\r\n');
  const misquoted = header.replace('Code SP+ de la structure', '"\uFEFF""Code SP+ de la structure"""');
  const report = await run(structureImporter, `\uFEFF${[misquoted, ...lines].join('\r\n')}`);
  assert.equal(report.added, 1);
  const { updated_at, folded, ...structure } = await get();
  assert.deepEqual(structure, {
    id,
    network_id: 'caf',
    typology: 'CAF',
    parent_id: null,
    name: 'CAF DU PAS DE CALAIS',
    official_name: 'CAF DU PAS DE CALAIS',
    address_lines: [],
    post_code: '62450',
    city: 'BAPAUME',
    country: 'France',
    commune_code: '62080',
    department_code: '62',
    region_code: '32',
    served_post_codes: [],
    served_departments: [],
    latitude: null,
    longitude: null,
    url: null,
    active: true,
    welcomes_public: true,
    demonstration: false,
  });
  assert.equal(updated_at, '2024-06-30T12:00:00.000Z');
  assert.match(folded, /caf du pas de calais/);
});

test('columns come in any order, in any case, with a comma between them', async () => {
  const [row] = [Object.entries(defaults).reverse()];
  const text = stringify([row?.map(([name]) => name.toUpperCase()), row?.map(([, value]) => value)]);
  assert.equal((await run(structureImporter, text)).added, 1);
  assert.equal((await get()).official_name, 'CAF DU PAS DE CALAIS');
});

test('a second run changes nothing and rewrites nothing', async () => {
  const text = register([
    { 'Code SP+ structure parent': 'aaaa000002' },
    { 'Code SP+ de la structure': 'aaaa000002' },
  ]);
  await run(structureImporter, text);
  setNow('2024-07-01T00:00:00.000Z');
  assert.deepEqual(counts(await run(structureImporter, text)), {
    added: 0,
    changed: 0,
    unchanged: 2,
    refused: 0,
    setAside: 0,
  });
  assert.equal((await get()).updated_at, '2024-06-30T12:00:00.000Z');
  setNow('2024-06-30T12:00:00.000Z');
});

test('post codes get their leading zero back, and addresses their lines', async () => {
  await run(
    structureImporter,
    register([
      {
        Adresse: '36 Place Faidherbe \n 1000 bourg en bresse\n01000 BOURG-EN-BRESSE',
        'Compléments Adresse': 'BP 12',
        'Code postal de la structure': '1000',
        Ville: 'Bourg-en-Bresse',
        'INSEE Ville': 'com01053',
        'INSEE Département': 'dep01',
      },
    ]),
  );
  const structure = await get();
  assert.equal(structure.post_code, '01000');
  assert.equal(structure.commune_code, '01053');
  assert.deepEqual(structure.address_lines, ['36 Place Faidherbe', '1000 bourg en bresse', 'BP 12']);
});

test('an arrondissement is found from its city, a merged commune from its former code', async () => {
  const at = (code: string, commune: string, district: string): Cells => ({
    'Code SP+ de la structure': code,
    'INSEE Ville': commune,
    'INSEE Arrondissement': district,
  });
  await run(
    structureImporter,
    register([
      at('aaaa000001', 'com75056', 'arr75056-13'),
      at('aaaa000002', 'com75056', 'arr75056-00'),
      at('aaaa000003', 'com75056', 'arr75056-95'),
      at('aaaa000004', 'com75113', ''),
      at('aaaa000005', 'com49069', 'arr49069'),
      at('aaaa000006', 'com2A004', 'arr2A004'),
    ]),
  );
  const rows = await db
    .selectFrom('structure')
    .select(['commune_code', 'department_code'])
    .orderBy('id')
    .execute();
  assert.deepEqual(
    rows.map((row) => [row.commune_code, row.department_code]),
    [
      ['75113', '75'],
      ['75056', '75'],
      ['75056', '75'],
      ['75113', '75'],
      ['49126', '49'],
      ['2A004', '2A'],
    ],
  );
});

test('an overseas collectivity is its own region, whatever the register calls it', async () => {
  await run(
    structureImporter,
    register([{ 'INSEE Ville': 'com98735', 'INSEE Département': 'dep987', 'INSEE Région': 'reg98' }]),
  );
  assert.equal((await get()).region_code, '987');
});

test('abroad, no French code is believed', async () => {
  await run(
    structureImporter,
    register([
      { PAYS: 'Italie', Ville: 'ROME', 'Code postal de la structure': '186', 'INSEE Ville': 'consIT00186' },
    ]),
  );
  const { country, city, post_code, commune_code, department_code, region_code } = await get();
  assert.deepEqual(
    [country, city, post_code, commune_code, department_code, region_code],
    ['Italie', 'ROME', null, null, null, null],
  );
});

test('what a structure serves is read from lists, however separated', async () => {
  await run(structureImporter, register([{ 'Codes Postaux': '1130, 62450;62450', Départements: '1|20 62' }]));
  const { served_post_codes, served_departments } = await get();
  assert.deepEqual(served_post_codes, ['01130', '62450']);
  assert.deepEqual(served_departments, ['01', '2A', '2B', '62']);
});

test('a value that cannot be understood is set aside and told, the rest is taken', async () => {
  const report = await run(
    structureImporter,
    register([
      {
        'Code postal de la structure': '750004',
        'INSEE Ville': 'com99999',
        'URL du site internet': 'jamais',
      },
    ]),
  );
  assert.deepEqual(counts(report), { added: 1, changed: 0, unchanged: 0, refused: 0, setAside: 3 });
  assert.deepEqual(report.remarks.map(({ line, column, value }) => [line, column, value]).sort(), [
    [2, 'Code postal de la structure', '750004'],
    [2, 'INSEE Ville', 'com99999'],
    [2, 'URL du site internet', 'jamais'],
  ]);
  assert.equal((await get()).department_code, '62');
});

test('a site whose scheme is doubled is mended', async () => {
  await run(structureImporter, register([{ 'URL du site internet': 'http://\u00A0https://www.cssm.fr' }]));
  assert.equal((await get()).url, 'https://www.cssm.fr/');
});

test('a bad row is refused with line, column, value and reason; the others are taken', async () => {
  const report = await run(
    structureImporter,
    register([
      { Adresse: 'deux\nlignes' },
      { 'Code SP+ de la structure': '' },
      { 'Code SP+ de la structure': 'a b' },
      { 'Code SP+ de la structure': 'aaaa000004', Actif: 'peut-être' },
      { 'Code SP+ de la structure': id },
      { 'Code SP+ de la structure': 'aaaa000006', 'Intitulé de la structure': 'x'.repeat(301) },
      { 'Code SP+ de la structure': 'aaaa000007', Ville: 'a\0b' },
      { 'Code SP+ de la structure': 'aaaa000008', 'Intitulé du réseau': '***' },
      { 'Code SP+ de la structure': 'STR-94' },
    ]) + 'trop;court\n',
  );
  assert.deepEqual(counts(report), { added: 2, changed: 0, unchanged: 0, refused: 8, setAside: 0 });
  assert.deepEqual(
    report.refusals.map(({ line, column, value, reason }) => [line, column, value, reason]),
    [
      [4, 'Code SP+ de la structure', '', 'La cellule est vide.'],
      [5, 'Code SP+ de la structure', 'a b', 'Ce n’est pas un code SP+ de structure.'],
      [6, 'Actif', 'peut-être', 'La cellule doit dire « Oui » ou « Non ».'],
      [7, 'Code SP+ de la structure', id, 'Cette structure est déjà à la ligne 2.'],
      [8, 'Intitulé de la structure', `${'x'.repeat(60)}…`, 'Le texte dépasse 300 caractères.'],
      [9, null, null, 'Un caractère nul s’y trouve.'],
      [10, 'Intitulé du réseau', '***', 'Ce nom de réseau n’a ni lettre ni chiffre.'],
      [12, null, null, '2 cellules au lieu de 19.'],
    ],
  );
});

test('an empty cell keeps the name, site and served places that an agent wrote; a filled one replaces them', async () => {
  await run(structureImporter, register([{}]));
  await db
    .updateTable('structure')
    .set({ name: 'La CAF de Bapaume', url: 'https://caf.fr/', served_post_codes: ['62450'] })
    .execute();
  assert.equal((await run(structureImporter, register([{ Ville: 'Bapaume' }]))).changed, 1);
  const kept = await get();
  assert.deepEqual(
    [kept.name, kept.url, kept.served_post_codes],
    ['La CAF de Bapaume', 'https://caf.fr/', ['62450']],
  );
  assert.match(kept.folded, /la caf de bapaume/);
  await run(structureImporter, register([{ 'Intitulé structure usager': 'CAF', 'Codes Postaux': '01000' }]));
  const replaced = await get();
  assert.deepEqual([replaced.name, replaced.served_post_codes], ['CAF', ['01000']]);
});

test('a network of the register only is added after the programme’s own', async () => {
  await db
    .insertInto('network')
    .values({ id: 'caf', name: 'CAF', short_name: 'CAF', ministry: null, position: 4 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ position: 4 }))
    .execute();
  await run(structureImporter, register([{ 'Intitulé du réseau': 'Établissement Français du Sang' }]));
  const added = await db
    .selectFrom('network')
    .selectAll()
    .where('id', '=', 'etablissement-francais-du-sang')
    .executeTakeFirstOrThrow();
  assert.equal(added.name, 'Établissement Français du Sang');
  assert.equal(added.ministry, null);
  assert.ok(added.position > 4);
});

test('what would turn the text around it is left out', async () => {
  await run(structureImporter, register([{ 'Intitulé de la structure': 'CAF \u202Edu\u200B Nord\u0007' }]));
  assert.equal((await get()).official_name, 'CAF du Nord');
});

test('real structures never join demonstration ones', async () => {
  await db
    .insertInto('installation')
    .values({ id: 1, data: 'demonstration', reference_version: null })
    .execute();
  await assert.rejects(run(structureImporter, register([{}])), /npm run reset/);
  assert.equal((await db.selectFrom('structure').selectAll().execute()).length, 0);
});
