import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as z from 'zod';

export interface Division {
  readonly code: string;
  readonly name: string;
}

export interface Department extends Division {
  readonly region: string;
}

export interface Commune extends Department {
  readonly department: string;
  readonly postCodes: readonly string[];
  readonly population: number | null;
}

export interface Divisions {
  readonly regions: readonly Division[];
  /** Overseas collectivities included: each counts as a département and as a région of its own. */
  readonly departments: readonly Department[];
  /** Present communes, and the arrondissements of Paris, Lyon and Marseille beside their city. */
  readonly communes: readonly Commune[];
}

const source = '@etalab/decoupage-administratif';
const division = { code: z.string(), nom: z.string() };

const regions = z.array(z.object(division));
const departments = z.array(z.object({ ...division, region: z.string() }));
const communes = z.array(
  z.object({
    ...division,
    type: z.enum(['commune-actuelle', 'arrondissement-municipal', 'commune-deleguee', 'commune-associee']),
    departement: z.string(),
    region: z.string(),
    codesPostaux: z.array(z.string()).default([]),
    population: z.int().nullable().default(null),
  }),
);

/**
 * The administrative divisions of France (INSEE, La Poste; Licence ouverte), read from 9 MB of JSON: call it only to
 * load them somewhere.
 */
export function readDivisions(): Divisions {
  return {
    regions: read('regions', regions).map(({ code, nom }) => ({ code, name: nom })),
    departments: read('departements', departments).map(({ code, nom, region }) => ({
      code,
      name: nom,
      region,
    })),
    communes: read('communes', communes)
      .filter(({ type }) => type === 'commune-actuelle' || type === 'arrondissement-municipal')
      .map((commune) => ({
        code: commune.code,
        name: commune.nom,
        department: commune.departement,
        region: commune.region,
        postCodes: commune.codesPostaux,
        population: commune.population,
      })),
  };
}

const former = z.array(z.object({ code: z.string(), chefLieu: z.string().optional() }));

/** The present commune of each one merged into it, by INSEE code; reads as much JSON as `readDivisions`. */
export const readFormerCommunes = (): ReadonlyMap<string, string> =>
  new Map(
    read('communes', former).flatMap(({ code, chefLieu }) =>
      chefLieu === undefined || chefLieu === code ? [] : [[code, chefLieu]],
    ),
  );

const require = createRequire(import.meta.url);

function read<T>(name: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(require.resolve(`${source}/data/${name}.json`), 'utf8')));
}

const manifest = z.object({ version: z.string() });

/** Version of the divisions: that of their package, whose major number stands for a year. */
export const divisionsVersion = (): string =>
  manifest.parse(JSON.parse(readFileSync(require.resolve(`${source}/package.json`), 'utf8'))).version;
