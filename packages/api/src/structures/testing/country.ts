import type { Kysely } from 'kysely';
import type { Database, NewRow } from '../../platform/database/tables.js';
import { fold } from '../../platform/fold.js';
import { foldedStructure } from '../folded.js';

type Point = readonly [latitude: number, longitude: number];

/** INSEE code, name, post codes, population, place. */
type GivenCommune = readonly [string, string, readonly string[], number, Point | null];

/** A country small enough to be known by heart: real communes around Arras, and Paris. */
const communes: readonly GivenCommune[] = [
  ['62080', 'Bapaume', ['62450'], 3800, [50.1, 2.85]],
  ['62064', 'Avesnes-lès-Bapaume', ['62450'], 150, [50.1, 2.83]],
  ['62041', 'Arras', ['62000'], 42_600, [50.29, 2.77]],
  ['62498', 'Lens', ['62300'], 32_000, [50.43, 2.82]],
  ['62119', 'Béthune', ['62400'], 25_000, [50.53, 2.64]],
  ['62160', 'Boulogne-sur-Mer', ['62200'], 40_000, [50.72, 1.6]],
  ['62193', 'Calais', ['62100'], 67_000, [50.95, 1.87]],
  ['62765', 'Saint-Omer', ['62500'], 14_700, [50.75, 2.25]],
  ['62001', 'Ablain-Saint-Nazaire', ['62153'], 1800, null],
  ['80021', 'Amiens', ['80000', '80080', '80090'], 133_000, [49.9, 2.29]],
  ['75056', 'Paris', ['75001', '75015', '75020'], 2_100_000, [48.86, 2.34]],
  ['75115', 'Paris 15e Arrondissement', ['75015'], 227_000, [48.84, 2.29]],
  ['75120', 'Paris 20e Arrondissement', ['75020'], 185_000, [48.86, 2.4]],
];

const departments = [
  { code: '62', name: 'Pas-de-Calais', region_code: '32' },
  { code: '75', name: 'Paris', region_code: '11' },
  { code: '80', name: 'Somme', region_code: '32' },
];

/** Regions, départements, communes, and the networks `caf` and `france-travail`. */
export async function insertCountry(db: Kysely<Database>): Promise<void> {
  await db
    .insertInto('region')
    .values([
      { code: '11', name: 'Île-de-France' },
      { code: '32', name: 'Hauts-de-France' },
    ])
    .execute();
  await db.insertInto('department').values(departments).execute();
  await db.insertInto('commune').values(communes.map(communeRow)).execute();
  await db
    .insertInto('network')
    .values([
      { id: 'caf', name: 'Caisses d’allocations familiales', short_name: 'CAF', ministry: null, position: 1 },
      {
        id: 'france-travail',
        name: 'France Travail',
        short_name: 'France Travail',
        ministry: null,
        position: 2,
      },
    ])
    .execute();
}

function communeRow([code, name, postCodes, population, point]: GivenCommune): NewRow<'commune'> {
  const department = code.slice(0, 2);
  return {
    code,
    name,
    post_codes: [...postCodes],
    department_code: department,
    region_code: department === '75' ? '11' : '32',
    population,
    latitude: point?.[0] ?? null,
    longitude: point?.[1] ?? null,
    folded: fold(name),
    codes: [code, ...postCodes].map((one) => ` ${one}`).join(''),
  };
}

export type GivenStructure = Partial<NewRow<'structure'>> & { readonly id: string };

/** Structures of `caf`, active, unless said otherwise; named after their id, placed by their commune. */
export async function insertStructures(
  db: Kysely<Database>,
  structures: readonly GivenStructure[],
): Promise<void> {
  await db.insertInto('structure').values(structures.map(structureRow)).execute();
}

function structureRow(given: GivenStructure): NewRow<'structure'> {
  const department = given.commune_code?.slice(0, 2) ?? null;
  const row = {
    network_id: 'caf',
    typology: null,
    parent_id: null,
    name: given.id,
    official_name: given.name ?? given.id,
    address_lines: [],
    post_code: null,
    city: null,
    country: 'France',
    commune_code: null,
    department_code: department,
    region_code: department === null ? null : department === '75' ? '11' : '32',
    latitude: null,
    longitude: null,
    url: null,
    active: true,
    welcomes_public: true,
    demonstration: false,
    served_post_codes: [],
    served_departments: [],
    updated_at: '2026-01-01T00:00:00.000Z',
    ...given,
  };
  const folded = foldedStructure({
    name: row.name,
    officialName: row.official_name,
    networkNames: [row.network_id],
    typology: row.typology,
    postCode: row.post_code,
    city: row.city,
  });
  return { ...row, folded };
}
