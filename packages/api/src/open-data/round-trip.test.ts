import type { DatasetName } from '@spplus/contract';
import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { indicatorImporter } from '../importers/indicators/importer.js';
import type { ImportReport } from '../importers/report.js';
import { resultImporter } from '../importers/results/importer.js';
import { structureImporter } from '../importers/structures/importer.js';
import { register } from '../importers/testing/register.js';
import { counts, workbench, type Workbench } from '../importers/testing/workbench.js';
import { publishResults } from '../results/store.js';
import { csvOf } from './csv.js';
import { datasets } from './datasets.js';

const now = '2024-06-30T12:00:00.000Z';
const unchanged = (rows: number) => ({ added: 0, changed: 0, unchanged: rows, refused: 0, setAside: 0 });
const added = (rows: number) => ({ added: rows, changed: 0, unchanged: 0, refused: 0, setAside: 0 });

let first: Workbench;
let second: Workbench;
before(async () => {
  first = await workbench();
  second = await workbench();
});
after(() => Promise.all([first.close(), second.close()]));

type Step = readonly [
  name: DatasetName,
  rows: number,
  run: (bench: Workbench, csv: string) => Promise<ImportReport>,
];

const exported = (bench: Workbench, name: DatasetName) => text(csvOf(bench.db, datasets[name], {}));

test('what is exported is read back as it was, here and in another database', async () => {
  await first.run(
    structureImporter,
    register([
      {
        'Codes Postaux': '62450, 01000',
        Départements: '62',
        'Intitulé structure usager': 'La Caf de Bapaume',
      },
      {
        'Code SP+ de la structure': 'aaaa000002',
        'Code SP+ structure parent': 'aaaa000001',
        Adresse: '1; rue "des" Fleurs\nBâtiment B',
        'Compléments Adresse': 'Porte 3',
        'Code postal de la structure': '1000',
        'INSEE Ville': 'com01053',
        'INSEE Département': 'dep01',
        'INSEE Région': 'reg84',
        Actif: 'Non',
      },
    ]),
  );
  await first.run(
    indicatorImporter,
    'code_sp_de_l_indicateur;reseau;intitule_original_de_l_indicateur;type_d_indicateur;sources_et_methodes;type_d_unite;unite\n' +
      'IND-27;CNAF;Taux de satisfaction;Satisfaction;Enquête;Pourcentage;%\n' +
      'IND-28;CNAF;Délai;Performance;;Durée;jours\n' +
      'IND-29;CNAF;Attente;Performance;;Durée;minutes\n' +
      'IND-30;CNAF;Note;Satisfaction;;Note;/10\n' +
      'IND-31;CNAF;Appels;Performance;;Nombre;\n',
  );
  await first.db.updateTable('indicator').set({ source: 'Baromètre' }).where('id', '=', 'IND-27').execute();
  const row = { structure: 'aaaa000001', indicator: 'IND-27', updatedAt: '2024-02-01T09:30:00.000Z' };
  await first.db.transaction().execute((transaction) =>
    publishResults(transaction, {
      rows: [
        { ...row, period: '2022', value: 78.8, n: 400 },
        { ...row, period: '2023', value: 1 / 3, n: null },
        { ...row, structure: 'aaaa000002', period: '2023', value: 55.1, n: 31 },
        { ...row, indicator: 'IND-31', period: '2023', value: 1e9, n: 0 },
      ],
      national: [],
      demonstration: false,
    }),
  );
  first.setNow(now);
  second.setNow(now);

  const steps: readonly Step[] = [
    ['structures', 2, (bench, csv) => bench.run(structureImporter, csv)],
    ['indicators', 5, (bench, csv) => bench.run(indicatorImporter, csv)],
    ['results', 4, (bench, csv) => bench.run(resultImporter, csv)],
  ];
  for (const [name, rows, run] of steps) {
    const csv = await exported(first, name);
    assert.deepEqual(counts(await run(first, csv)), unchanged(rows), `${name} back in place`);
    assert.deepEqual(counts(await run(second, csv)), added(rows), `${name} elsewhere`);
    assert.equal(await exported(second, name), csv);
  }
});
