import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { publishResults } from '../../results/store.js';
import { register } from '../testing/register.js';
import { counts, workbench } from '../testing/workbench.js';
import { structureImporter } from '../structures/importer.js';
import { indicatorImporter } from './importer.js';

const { db, run, close } = await workbench();
after(close);
beforeEach(async () => {
  for (const table of ['result', 'period_summary', 'indicator', 'installation'] as const) {
    await db.deleteFrom(table).execute();
  }
});

const headers =
  'reseau;intitule_original_de_l_indicateur;intitule_usager_de_l_indicateur;type_d_indicateur;sources_et_methodes;type_d_unite;unite';
const satisfaction =
  'CNAF;Taux de satisfaction;Allocataires satisfaits;Satisfaction;Enquête annuelle;Pourcentage;%';
const all = () => db.selectFrom('indicator').selectAll().orderBy('official_name').execute();

test('an official indicator is kept as the programme describes it, with documented defaults', async () => {
  const report = await run(indicatorImporter, `${headers}\n${satisfaction}\n`);
  assert.equal(report.added, 1);
  const [indicator] = await all();
  assert.ok(indicator);
  assert.match(indicator.id, /^IND-[0-9A-F]{10}$/);
  assert.deepEqual(
    { ...indicator, id: '' },
    {
      id: '',
      network_id: 'caf',
      name: 'Allocataires satisfaits',
      official_name: 'Taux de satisfaction',
      kind: 'satisfaction',
      unit: 'percent',
      out_of: null,
      direction: 'higher-is-better',
      source: null,
      method: 'Enquête annuelle',
      frequency: 'yearly',
      demonstration: false,
      updated_at: '2024-06-30T12:00:00.000Z',
    },
  );
});

test('a second run changes nothing, and direction and frequency stay as the network set them', async () => {
  const text = `${headers}\n${satisfaction}\nDGFIP;Délai;;Performance;;Durée;jours\n`;
  await run(indicatorImporter, text);
  assert.equal((await run(indicatorImporter, text)).unchanged, 2);
  await db.updateTable('indicator').set({ frequency: 'monthly', direction: 'lower-is-better' }).execute();
  const again = await run(indicatorImporter, text.replace('Allocataires satisfaits', 'Vous êtes satisfaits'));
  assert.deepEqual(counts(again), { added: 0, changed: 1, unchanged: 1, refused: 0, setAside: 0 });
  assert.deepEqual(
    (await all()).map(({ name, frequency, direction }) => [name, frequency, direction]),
    [
      ['Délai', 'monthly', 'lower-is-better'],
      ['Vous êtes satisfaits', 'monthly', 'lower-is-better'],
    ],
  );
});

test('where the file gives codes, they are kept; without one, the title finds the indicator', async () => {
  await run(indicatorImporter, `code_sp_de_l_indicateur (IND-27);${headers}\nIND-27;${satisfaction}\n`);
  const report = await run(indicatorImporter, `${headers}\n${satisfaction}\n`);
  assert.equal(report.unchanged, 1);
  assert.deepEqual(
    (await all()).map(({ id }) => id),
    ['IND-27'],
  );
});

test('bad rows are refused with their reason', async () => {
  const report = await run(
    indicatorImporter,
    [
      `code_sp_de_l_indicateur;${headers}`,
      `IND-1;${satisfaction}`,
      `IND-2;CNAF;Coût;;Performance;;Montant;euros`,
      `IND-3;CNAF;Note;;Performance;;Note;`,
      `IND-4;CNAF;Autre;;Ressenti;;Pourcentage;%`,
      `IND 5;CNAF;Autre;;Performance;;Pourcentage;%`,
      `IND-1;CNAF;Autre;;Performance;;Pourcentage;%`,
      `IND-6;CNAF;;;Performance;;Pourcentage;%`,
      `IND-7;CNAF;Note;;Performance;;Note;/5000`,
    ].join('\n'),
  );
  assert.equal(report.added, 1);
  assert.deepEqual(
    report.refusals.map(({ line, column, value }) => [line, column, value]),
    [
      [3, 'unite', 'euros'],
      [4, 'unite', ''],
      [5, 'type_d_indicateur', 'Ressenti'],
      [6, 'code_sp_de_l_indicateur', 'IND 5'],
      [7, 'intitule_original_de_l_indicateur', 'Autre'],
      [8, 'intitule_original_de_l_indicateur', ''],
      [9, 'unite', '/5000'],
    ],
  );
});

test('an indicator of another network, or whose results would change meaning, is refused', async () => {
  const coded = `code_sp_de_l_indicateur;${headers}\nIND-27;`;
  await run(indicatorImporter, coded + satisfaction);
  await run(structureImporter, register([{}]));
  await db.transaction().execute((trx) =>
    publishResults(trx, {
      rows: [
        {
          structure: 'aaaa000001',
          indicator: 'IND-27',
          period: '2023',
          value: 80,
          updatedAt: '2024-01-01T00:00:00.000Z',
        },
      ],
      national: [],
      demonstration: false,
    }),
  );
  const other = await run(indicatorImporter, coded + satisfaction.replace('CNAF', 'CNAM'));
  assert.match(other.refusals[0]?.reason ?? '', /autre réseau \(caf\)/);
  const unit = await run(indicatorImporter, coded + satisfaction.replace('Pourcentage;%', 'Note;/10'));
  assert.deepEqual([unit.refusals[0]?.column, unit.refused], ['unite', 1]);
  const kind = await run(indicatorImporter, coded + satisfaction.replace('Satisfaction', 'Performance'));
  assert.equal(kind.refusals[0]?.column, 'type_d_indicateur');
});

test('real indicators never join demonstration data', async () => {
  await db
    .insertInto('installation')
    .values({ id: 1, data: 'demonstration', reference_version: null })
    .execute();
  await assert.rejects(run(indicatorImporter, `${headers}\n${satisfaction}\n`), /npm run reset/);
});
