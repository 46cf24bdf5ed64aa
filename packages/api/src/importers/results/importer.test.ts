import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { indicatorImporter } from '../indicators/importer.js';
import { structureImporter } from '../structures/importer.js';
import { register } from '../testing/register.js';
import { counts, workbench } from '../testing/workbench.js';
import { resultImporter } from './importer.js';

const { db, run, close } = await workbench();
after(close);

const indicators =
  'code_sp_de_l_indicateur;reseau;intitule_original_de_l_indicateur;type_d_indicateur;type_d_unite;unite\n' +
  'IND-27;CNAF;Taux de satisfaction;Satisfaction;Pourcentage;%\n' +
  'IND-28;CNAF;Délai de réponse;Performance;Durée;jours\n' +
  'IND-29;CNAM;Appels;Performance;Nombre;\n' +
  'IND-30;DGFIP;Note des usagers;Satisfaction;Note;/10\n';
await run(
  structureImporter,
  register([
    {},
    { 'Code SP+ de la structure': 'aaaa000002' },
    {
      'Code SP+ de la structure': 'aaaa000003',
      'Intitulé du réseau': 'DGFIP',
      'Intitulé de la typologie': 'Service des Impôts des particuliers',
    },
  ]),
);
await run(indicatorImporter, indicators);
await db.updateTable('indicator').set({ frequency: 'quarterly' }).where('id', '=', 'IND-28').execute();
beforeEach(async () => {
  await db.deleteFrom('result').execute();
  await db.deleteFrom('period_summary').execute();
});

const headers =
  'code_sp_du_resultat;intitule_du_reseau;typologie;intitule_de_la_structure;code_sp_structure;titre_original_de_l_indicateur;code_sp_de_l_indicateur;valeur;date_de_mise_a_jour';
const row = (
  structure: string,
  indicator: string,
  value: string,
  date: string,
  title = '',
  network = 'CNAF',
) => `RES-1;${network};CAF;CAF;${structure};${title};${indicator};${value};${date}\n`;
const results = (...rows: string[]) => `${headers}\n${rows.join('')}`;
const all = () => db.selectFrom('result').selectAll().orderBy('structure_id').orderBy('period').execute();

test('the period holds the date, by the frequency of the indicator; summaries follow', async () => {
  const report = await run(
    resultImporter,
    results(
      row('aaaa000001', 'IND-27', '78,8', '31/12/2023'),
      row('aaaa000002', 'IND-27', '55.1', '2023-06-30'),
      row('aaaa000001', 'IND-28', '12 jours', '15/08/2023 10:30'),
    ),
  );
  assert.deepEqual(counts(report), { added: 3, changed: 0, unchanged: 0, refused: 0, setAside: 0 });
  assert.deepEqual(
    (await all()).map((one) => [
      one.structure_id,
      one.period,
      one.period_end,
      one.value,
      one.n,
      one.updated_at,
    ]),
    [
      ['aaaa000001', '2023', '2023-12-31', 78.8, null, '2023-12-31T00:00:00.000Z'],
      ['aaaa000001', '2023-Q3', '2023-09-30', 12, null, '2023-08-15T00:00:00.000Z'],
      ['aaaa000002', '2023', '2023-12-31', 55.1, null, '2023-06-30T00:00:00.000Z'],
    ],
  );
  const summary = await db
    .selectFrom('period_summary')
    .select(['lowest', 'highest'])
    .where('indicator_id', '=', 'IND-27')
    .executeTakeFirstOrThrow();
  assert.deepEqual(summary, { lowest: 55.1, highest: 78.8 });
});

test('of two values for one period the later stays, in whatever order, and a second run changes nothing', async () => {
  const early = row('aaaa000001', 'IND-27', '70', '01/02/2023');
  const late = row('aaaa000001', 'IND-27', '80', '01/11/2023');
  for (const text of [results(early, late), results(late, early)]) {
    await db.deleteFrom('result').execute();
    await run(resultImporter, text);
    assert.deepEqual(
      (await all()).map(({ value }) => value),
      [80],
    );
    assert.equal((await run(resultImporter, text)).unchanged, 2);
    assert.deepEqual(
      (await all()).map(({ value }) => value),
      [80],
    );
  }
});

test('a newer date with the same value confirms it', async () => {
  await run(resultImporter, results(row('aaaa000001', 'IND-27', '70', '01/02/2023')));
  assert.equal(
    (await run(resultImporter, results(row('aaaa000001', 'IND-27', '70', '01/03/2023')))).changed,
    1,
  );
  assert.equal((await all())[0]?.updated_at, '2023-03-01T00:00:00.000Z');
});

test('the number of answers is kept where the file gives it, and not erased where it does not', async () => {
  const base = row('aaaa000001', 'IND-27', '70', '01/02/2023').trimEnd();
  await run(resultImporter, `${headers};nombre_de_reponses\n${base};120\n`);
  assert.equal((await all())[0]?.n, 120);
  assert.equal((await run(resultImporter, results(`${base}\n`))).unchanged, 1);
  assert.equal((await all())[0]?.n, 120);
});

test('a period that the file gives is taken as it is, or refused', async () => {
  const base = row('aaaa000001', 'IND-27', '70', '01/02/2024').trimEnd();
  const periods = ['2022', '2023', '2023-Q1', '2025', 'hier'];
  const report = await run(
    resultImporter,
    `${headers};periode\n${periods.map((period) => `${base};${period}\n`).join('')}`,
  );
  assert.deepEqual(
    (await all()).map(({ period }) => period),
    ['2022', '2023'],
  );
  assert.deepEqual(
    report.refusals.map(({ line, column, value }) => [line, column, value]),
    [
      [4, 'periode', '2023-Q1'],
      [5, 'periode', '2025'],
      [6, 'periode', 'hier'],
    ],
  );
});

test('an unknown code is found again by its title within the network', async () => {
  await run(
    resultImporter,
    results(row('aaaa000001', 'IND-999', '70', '01/02/2023', 'taux de SATISFACTION')),
  );
  assert.equal((await all())[0]?.indicator_id, 'IND-27');
});

test('indicators of an official network hold for all of ours that it is shared out among', async () => {
  const report = await run(
    resultImporter,
    results(row('aaaa000003', 'IND-30', '7', '01/02/2023', '', 'DGFIP')),
  );
  assert.equal(report.added, 1);
});

test('bad rows are refused with line, column, value and reason; the others are taken', async () => {
  const report = await run(
    resultImporter,
    results(
      row('zzzz000000', 'IND-27', '1', '01/01/2023'),
      row('aaaa000001', 'IND-99', '1', '01/01/2023'),
      row('aaaa000001', 'IND-29', '1', '01/01/2023'),
      row('aaaa000001', 'IND-27', 'NC', '01/01/2023'),
      row('aaaa000001', 'IND-27', '101', '01/01/2023'),
      row('aaaa000001', 'IND-27', '50', '31/02/2023'),
      row('aaaa000001', 'IND-27', '50', '01/07/2024'),
      row('aaaa000003', 'IND-30', '11', '01/01/2023', '', 'DGFIP'),
      row('aaaa000001', 'IND-27', '50', '01/01/2023'),
      row('aaaa000001', 'IND-27', '51', '01/01/2023'),
    ),
  );
  assert.equal(report.added, 1);
  assert.deepEqual(
    report.refusals.map(({ line, column, value }) => [line, column, value]),
    [
      [2, 'code_sp_structure', 'zzzz000000'],
      [3, 'code_sp_de_l_indicateur', 'IND-99'],
      [4, 'code_sp_de_l_indicateur', 'IND-29'],
      [5, 'valeur', 'NC'],
      [6, 'valeur', '101'],
      [7, 'date_de_mise_a_jour', '31/02/2023'],
      [8, 'date_de_mise_a_jour', '01/07/2024'],
      [9, 'valeur', '11'],
      [11, 'code_sp_structure', 'aaaa000001'],
    ],
  );
  assert.match(report.refusals[8]?.reason ?? '', /déjà à la ligne 10/);
});
