import { stringify } from 'csv-stringify/sync';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { recordErasure } from '../../erasures/ledger.js';
import { insertStructures } from '../../structures/testing/country.js';
import { temporaryFolder } from '../testing/folder.js';
import { counts, workbench, type Workbench } from '../testing/workbench.js';
import { experienceImporter } from './importer.js';

let bench: Workbench;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

before(async () => {
  bench = await workbench();
  folder = await temporaryFolder();
  await bench.db
    .insertInto('network')
    .values({ id: 'caf', name: 'Caf', short_name: 'Caf', ministry: null, position: 1 })
    .execute();
  await insertStructures(bench.db, [
    { id: 'caf62', name: 'Caf du Pas-de-Calais', commune_code: '62080' },
    { id: 'gate1', name: 'Guichet unique' },
    { id: 'gate2', name: 'Guichet unique' },
    { id: 'old', name: 'Trésorerie', active: false },
    { id: 'new', name: 'Trésorerie' },
  ]);
});
after(() => Promise.all([bench.close(), folder.remove()]));

const plain = {
  'ID expérience': '2904756',
  'Date de publication': '06/10/2022 15:07',
  Titre: 'Vote à l’étranger',
  Description: '- Première ligne\n\nSeconde ligne',
  'Posté comme': 'La personne concernée',
  'Ressenti usager': 'Positif',
  'Canaux Typologie 1': 'Accueil,Démarche en ligne',
  'Intitulé Typologie 1': 'CAF',
  'ID structure 1': 'caf62',
  'Intitulé structure 1': 'CAF DU PAS-DE-CALAIS',
  Accessibilité: 'Négatif',
  'Tags Métiers': 'Carte grise',
};

const run = (rows: readonly Readonly<Record<string, string>>[], delimiter = ',') =>
  bench.run(experienceImporter(folder.folder), stringify([...rows], { header: true, delimiter }));

const publication = (id: string) =>
  bench.db.selectFrom('publication').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('a row of the official extract becomes a published story', async () => {
  assert.deepEqual(counts(await run([plain])), {
    added: 1,
    changed: 0,
    unchanged: 0,
    refused: 0,
    setAside: 0,
  });
  const row = await publication('2904756');
  assert.equal(row.story, '- Première ligne\n\nSeconde ligne');
  // By the clocks of Paris.
  assert.equal(row.published_at, '2022-10-06T13:07:00.000Z');
  assert.deepEqual(
    [row.channels, row.aspects, row.structure_ids, row.commune_codes],
    [['counter', 'online'], { accessibility: 'negative' }, ['caf62'], ['62080']],
  );
  assert.deepEqual(row.official, { 'Intitulé Typologie 1': 'CAF', 'Tags Métiers': 'Carte grise' });
  assert.equal(row.demonstration, false);
  assert.equal((await run([plain])).unchanged, 1);
});

test('a later file changes what it says otherwise', async () => {
  const report = await run([{ ...plain, Titre: 'Voter à l’étranger' }]);
  assert.equal(report.changed, 1);
  assert.equal((await publication('2904756')).title, 'Voter à l’étranger');
});

test('a story whose service is not in the register keeps its name', async () => {
  await run([
    {
      ...plain,
      'ID expérience': '1',
      'ID structure 1': 'sxZshFsE9R',
      'Intitulé structure 1': 'Hors-structures',
    },
    { ...plain, 'ID expérience': '2', 'ID structure 1': 'gone12', 'Intitulé structure 1': 'Ancien service' },
  ]);
  assert.deepEqual((await publication('1')).structures, [
    { id: null, name: 'CAF', network: null, department: null, city: null },
  ]);
  assert.equal((await publication('2')).structures[0]?.name, 'Ancien service');
});

const answered = {
  titre: 'Sans nouvelles',
  pseudonyme: 'Jeanne',
  ecrit_le: '2019-10-19',
  description: 'Rien depuis trois mois.',
  'Ressenti usager': 'Négatif',
  Structures: 'Caf du Pas-de-Calais, Guichet unique',
  'Réponse structure': 'Bonjour. ; ; ;Votre dossier ;est ouvert.',
  Canaux: 'Téléphone, E-mail,Visio/Video',
};

test('an extract of answered stories, without numbers, is found again by its content', async () => {
  assert.equal((await run([answered])).added, 1);
  assert.equal((await run([answered])).unchanged, 1);
  const { id } = await bench.db
    .selectFrom('publication')
    .select('id')
    .where('title', '=', 'Sans nouvelles')
    .executeTakeFirstOrThrow();
  const row = await publication(id);
  // «Guichet unique» is the name of two.
  assert.deepEqual(
    row.structures.map(({ id: structure, name }) => [structure, name]),
    [
      ['caf62', 'Caf du Pas-de-Calais'],
      [null, 'Guichet unique'],
    ],
  );
  assert.deepEqual([row.channels, row.answered_at !== null], [['phone', 'email'], true]);
  const message = await bench.db
    .selectFrom('message')
    .select(['text', 'state', 'written_by'])
    .where('thread_id', '=', `${id}-1`)
    .execute();
  assert.deepEqual(message, [
    { text: 'Bonjour. Votre dossier est ouvert.', state: 'published', written_by: 'administration' },
  ]);
});

test('the current official header is read by name, in any order', async () => {
  const report = await run(
    [
      {
        'Réponse structure 1': 'Bonjour,\nC’est réparé.',
        'Statut réponse structure 1': 'Publiée',
        'Date de premiere réponse': '2024-03-02',
        'Intitulé structure 1': 'Trésorerie',
        'Ressenti usager': 'neutre',
        Description: 'Le guichet était fermé.',
        'Démarches saisies par usager': 'Impôts',
        Titre: 'Fermé',
        'Pseudonyme usager': 'Paul',
        'Écrit le': '01/03/2024 08:00',
        'ID expérience': 'abc',
      },
    ],
    ';',
  );
  assert.deepEqual([report.added, report.refusals], [1, []]);
  const row = await publication('abc');
  // Of two of this name, the one still open.
  assert.deepEqual(
    [row.structure_ids, row.answered_at, row.pseudonym],
    [['new'], '2024-03-01T23:00:00.000Z', 'Paul'],
  );
});

const refused: readonly (readonly [string, Readonly<Record<string, string>>, string | null])[] = [
  ['no title', { Titre: ' ' }, 'Titre'],
  ['no story', { Description: '' }, 'Description'],
  ['a feeling that is none', { 'Ressenti usager': 'Moyen' }, 'Ressenti usager'],
  ['no date', { 'Date de publication': '' }, null],
  ['a date that no calendar has', { 'Date de publication': '31/02/2022 10:00' }, 'Date de publication'],
  ['an hour that no clock has', { 'Date de publication': '01/02/2022 25:00' }, 'Date de publication'],
  ['a date to come', { 'Date de publication': '01/02/2099' }, 'Date de publication'],
  ['a number with a space', { 'ID expérience': 'a b' }, 'ID expérience'],
];
for (const [name, cells, column] of refused) {
  test(`${name}: the row is refused with its column and value, the others are taken`, async () => {
    const report = await run([{ ...plain, 'ID expérience': '9', ...cells }, plain]);
    assert.deepEqual([report.refused, report.refusals[0]?.line, report.refusals[0]?.column], [1, 2, column]);
    assert.equal(report.added + report.changed + report.unchanged, 1);
  });
}

test('the same story twice in a file is refused the second time', async () => {
  const report = await run([plain, plain]);
  assert.match(report.refusals[0]?.reason ?? '', /déjà à la ligne 2/);
});

test('what was told or decided here since is left as it is', async () => {
  await bench.db.updateTable('experience').set({ state: 'removed' }).where('id', '=', '1').execute();
  const report = await run([{ ...plain, 'ID expérience': '1', Titre: 'Encore' }]);
  assert.equal(report.unchanged, 1);
});

test('a story erased here stays erased', async () => {
  await recordErasure(folder.folder, '77', 'story', '2024-06-01T00:00:00.000Z');
  const report = await run([{ ...plain, 'ID expérience': '77' }]);
  assert.match(report.refusals[0]?.reason ?? '', /effacée/);
});
