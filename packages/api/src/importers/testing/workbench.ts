import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '../../platform/testing/database.js';
import { fold } from '../../platform/fold.js';
import { importFile } from '../import-file.js';
import type { Importer } from '../importer.js';
import type { ImportReport } from '../report.js';
import { temporaryFolder } from './folder.js';

export interface Workbench extends Pick<TestDatabase, 'db'> {
  /** Imports a file of this content. */
  readonly run: <K extends string, Row>(
    importer: Importer<K, Row>,
    content: string | Uint8Array,
  ) => Promise<ImportReport>;
  readonly setNow: (moment: string) => void;
  readonly close: () => Promise<void>;
}

/** A fresh database with a few communes, and a folder for the files to import. */
export async function workbench(): Promise<Workbench> {
  const { db, close } = await testDatabase();
  const { folder, remove } = await temporaryFolder();
  let present = '2024-06-30T12:00:00.000Z';
  await db.insertInto('region').values(regions).execute();
  await db.insertInto('department').values(departments).execute();
  await db.insertInto('commune').values(communes).execute();
  return {
    db,
    async run(importer, content) {
      const path = join(folder, 'essai.csv');
      await writeFile(path, content);
      return importFile(importer, { db, now: () => new Date(present) }, path, () => undefined);
    },
    setNow: (moment) => (present = moment),
    async close() {
      await close();
      await remove();
    },
  };
}

const regions = [
  { code: '32', name: 'Hauts-de-France' },
  { code: '11', name: 'Île-de-France' },
  { code: '84', name: 'Auvergne-Rhône-Alpes' },
  { code: '52', name: 'Pays de la Loire' },
  { code: '94', name: 'Corse' },
  { code: '987', name: 'Polynésie française' },
];

const departments = [
  { code: '62', name: 'Pas-de-Calais', region_code: '32' },
  { code: '75', name: 'Paris', region_code: '11' },
  { code: '01', name: 'Ain', region_code: '84' },
  { code: '49', name: 'Maine-et-Loire', region_code: '52' },
  { code: '2A', name: 'Corse-du-Sud', region_code: '94' },
  { code: '2B', name: 'Haute-Corse', region_code: '94' },
  { code: '987', name: 'Polynésie française', region_code: '987' },
];

const commune = (code: string, name: string, postCode: string, department: string, region: string) => ({
  code,
  name,
  post_codes: [postCode],
  department_code: department,
  region_code: region,
  population: null,
  latitude: null,
  longitude: null,
  folded: fold(name),
  codes: ` ${code} ${postCode}`,
});

const communes = [
  commune('62080', 'Bapaume', '62450', '62', '32'),
  commune('75056', 'Paris', '75001', '75', '11'),
  commune('75113', 'Paris 13e Arrondissement', '75013', '75', '11'),
  commune('01053', 'Bourg-en-Bresse', '01000', '01', '84'),
  commune('49126', 'Orée d’Anjou', '49270', '49', '52'),
  commune('2A004', 'Ajaccio', '20000', '2A', '94'),
  commune('98735', 'Papeete', '98714', '987', '987'),
];

/** The figures of a report. */
export const counts = ({ added, changed, unchanged, refused, setAside }: ImportReport) => ({
  added,
  changed,
  unchanged,
  refused,
  setAside,
});
