import { municipalDistricts } from '@spplus/reference';
import { fold } from '../../platform/fold.js';
import { listOf, postCodeOf, withoutPrefix } from '../cells.js';
import type { SourceRow } from '../source-row.js';
import type { StructureColumn } from './columns.js';

type Source = SourceRow<StructureColumn>;

/** The administrative divisions that rows may name. */
export interface Divisions {
  readonly communes: ReadonlyMap<string, { readonly department: string; readonly region: string }>;
  /** Region of each département. */
  readonly departments: ReadonlyMap<string, string>;
  /** Present commune of one that was merged into it. */
  readonly presentCommune: (code: string) => string | undefined;
}

export interface Location {
  readonly postCode: string | null;
  readonly commune: string | null;
  readonly department: string | null;
  readonly region: string | null;
}

/** Abroad, the register's post code is a serial number more often than not, and its INSEE codes mean nothing. */
const abroad: Location = { postCode: null, commune: null, department: null, region: null };

/** Where a structure is. What cannot be understood is set aside: the citizen still finds the rest. */
export function locate(row: Source, country: string, divisions: Divisions): Location {
  if (fold(country) !== 'france') return abroad;
  const code = communeCode(row, divisions);
  const commune = code === null ? undefined : divisions.communes.get(code);
  const department = commune?.department ?? departmentCode(row, divisions);
  return {
    postCode: postCode(row),
    commune: code,
    department,
    // The register gives overseas collectivities a region of its own making; each is one by itself.
    region: department === null ? null : (commune?.region ?? divisions.departments.get(department) ?? null),
  };
}

function postCode(row: Source): string | null {
  const text = row.text('postCode');
  const code = postCodeOf(text);
  if (text !== '' && code === undefined) row.setAside('postCode', 'Un code postal français a cinq chiffres.');
  return code ?? null;
}

function communeCode(row: Source, { communes, presentCommune }: Divisions): string | null {
  const text = row.text('commune');
  if (text === '') return null;
  const given = withoutPrefix(text);
  const code = communes.has(given) ? given : presentCommune(given);
  if (code === undefined || !communes.has(code)) {
    row.setAside('commune', 'Ce code de commune n’est pas dans le découpage administratif.');
    return null;
  }
  return municipalDistrict(row.text('district'), code) ?? code;
}

/** `arr75056-13` is the 13th arrondissement of Paris; `-00` and the codes of CEDEX offices are none. */
function municipalDistrict(text: string, city: string): string | undefined {
  const [, of, rank] = /^arr(\d{5})-(\d{2,3})$/.exec(text) ?? [];
  return of === city ? municipalDistricts(city)[Number(rank) - 1] : undefined;
}

function departmentCode(row: Source, { departments }: Divisions): string | null {
  const text = row.text('department');
  if (text === '') return null;
  const code = withoutPrefix(text).padStart(2, '0');
  if (departments.has(code)) return code;
  row.setAside('department', 'Ce code de département n’est pas dans le découpage administratif.');
  return null;
}

/** Post codes that a structure says it serves. */
export const servedPostCodes = (row: Source): string[] =>
  understood(row, 'servedPostCodes', 'Un code postal français a cinq chiffres.', (part) => [
    postCodeOf(part),
  ]);

/** Départements that a structure says it serves; `20` was the whole of Corsica. */
export const servedDepartments = (row: Source, { departments }: Divisions): string[] =>
  understood(
    row,
    'servedDepartments',
    'Ce département n’est pas dans le découpage administratif.',
    (part) => {
      const code = withoutPrefix(part).padStart(2, '0');
      if (code === '20') return ['2A', '2B'];
      return [departments.has(code) ? code : undefined];
    },
  );

function understood(
  row: Source,
  column: StructureColumn,
  otherwise: string,
  read: (part: string) => (string | undefined)[],
): string[] {
  const codes = listOf(row.text(column)).flatMap(read);
  if (codes.includes(undefined)) row.setAside(column, otherwise);
  return [...new Set(codes.filter((code) => code !== undefined))].sort();
}
