import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { experienceImporter } from '../importers/experiences/importer.js';
import { structureImporter } from '../importers/structures/importer.js';
import { register } from '../importers/testing/register.js';
import { counts, workbench, type Workbench } from '../importers/testing/workbench.js';
import { loadReference } from '../reference-data/load.js';
import { csvOf } from './csv.js';
import { datasets } from './datasets.js';

const data = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const skip = existsSync(data) ? false : 'the real data are not in ../shared/data beside the repository';

const importer = experienceImporter('absent');
const unchanged = (rows: number) => ({ added: 0, changed: 0, unchanged: rows, refused: 0, setAside: 0 });
const added = (rows: number) => ({ added: rows, changed: 0, unchanged: 0, refused: 0, setAside: 0 });
const exported = (bench: Workbench) => text(csvOf(bench.db, datasets.experiences, {}));

let first: Workbench;
let second: Workbench;
before(async () => {
  first = await workbench();
  second = await workbench();
  for (const bench of [first, second]) bench.setNow('2026-03-15T12:00:00.000Z');
});
after(() => Promise.all([first.close(), second.close()]));

/** Exports the first installation, imports that again there and in the second, and exports it from there. */
async function goRound(rows: number): Promise<string> {
  const csv = await exported(first);
  assert.deepEqual(counts(await first.run(importer, csv)), unchanged(rows), 'back in place');
  assert.deepEqual(counts(await second.run(importer, csv)), added(rows), 'elsewhere');
  assert.equal(await exported(second), csv);
  return csv;
}

const madeUp = [
  'ID expérience;Date de publication;Titre;Description;Ressenti usager;ID structure 1;Intitulé structure 1;Réponse structure 1;Date de premiere réponse;Canaux Typologie 1;Action;Date action engagée;Tags Métiers',
  `12;06/10/2022 15:07;=1+1;"- Un « point » ;\n\n""deux""";Positif;aaaa000001;CAF;"'=Bonjour,\nmerci.";07/10/2022 10:00;Accueil,Patrouille;Deux agents de plus;01/01/2023;Carte`,
  `13;2022-10-30 02:30;''@titre;+33;Neutre;sxZshFsE9R;Hors-structures;;;;;;`,
].join('\r\n');

test('what is exported is read back as it was, whatever a spreadsheet would make of its cells', async () => {
  for (const bench of [first, second]) await bench.run(structureImporter, register([{}]));
  assert.deepEqual(counts(await first.run(importer, madeUp)), added(2));
  const csv = await goRound(2);
  assert.match(csv, /;'=1\+1;/);
  const { title } = await second.db
    .selectFrom('publication')
    .select('title')
    .where('id', '=', '13')
    .executeTakeFirstOrThrow();
  assert.equal(title, "'@titre");
});

const cellsOf = (csv: string, delimiter: string): Record<string, string>[] =>
  parse(csv, {
    bom: true,
    columns: (headers: string[]) => headers.map(spaced),
    delimiter,
    relax_quotes: true,
  });
const spaced = (header: string) => header.replace(/\s+/g, ' ');
const onLine = (cell: string | undefined) => (cell ?? '').replace(/\s+/g, ' ').trim();

test('the 1,200 of the official extract go round, each cell as it was published', { skip }, async () => {
  for (const bench of [first, second]) {
    await bench.db.deleteFrom('experience').execute();
    await loadReference(bench.db);
    await bench.run(structureImporter, await readFile(`${data}structures/export-structures.csv`));
  }
  const file = await readFile(`${data}experiences/experiences-1200.csv`, 'utf8');
  assert.deepEqual(counts(await first.run(importer, file)), added(1200));
  assert.deepEqual(counts(await first.run(importer, file)), unchanged(1200));
  const csv = await goRound(1200);
  const back = new Map(cellsOf(csv, ';').map((row) => [row['ID expérience'], row]));
  for (const row of cellsOf(file, ',')) {
    for (const [header, cell] of Object.entries(row)) {
      const given = onLine(back.get(row['ID expérience'])?.[header]).replace(/^'(?=[-+=@])/, '');
      assert.equal(given, onLine(cell), `${row['ID expérience']}, ${header}`);
    }
  }
});

test('the 100 answered ones go round, with their answers', { skip }, async () => {
  for (const bench of [first, second]) await bench.db.deleteFrom('experience').execute();
  const file = await readFile(`${data}experiences/experiences-100-answered.csv`);
  assert.deepEqual(counts(await first.run(importer, file)), added(100));
  assert.deepEqual(counts(await first.run(importer, file)), unchanged(100));
  const csv = await goRound(100);
  const rows = cellsOf(csv, ';');
  assert.equal(rows.filter((row) => row['Réponse structure 1'] !== '').length, 98);
  assert.ok(
    rows.filter((row) => row['ID structure 1'] !== '').length >= 50,
    'most structures are in the register',
  );
  assert.ok(!csv.includes('; ; ;V'), 'lost spaces are back');
});
