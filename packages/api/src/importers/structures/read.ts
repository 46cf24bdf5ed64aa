import { structureId } from '@spplus/contract/primitives';
import { fold } from '../../platform/fold.js';
import { addressOf, yesOrNo } from '../cells.js';
import { readNetwork, type RegisterNetwork } from '../register-networks.js';
import type { SourceRow } from '../source-row.js';
import type { StructureColumn } from './columns.js';
import { locate, servedDepartments, servedPostCodes, type Divisions, type Location } from './location.js';

type Source = SourceRow<StructureColumn>;

/** A row of the register, understood; null where its cell is empty. */
export interface RegisterRow extends Location, RegisterNetwork {
  readonly id: string;
  readonly line: number;
  readonly typology: string | null;
  readonly officialName: string;
  readonly name: string | null;
  readonly parent: string | null;
  readonly addressLines: readonly string[];
  readonly city: string | null;
  readonly country: string;
  readonly servedPostCodes: readonly string[];
  readonly servedDepartments: readonly string[];
  readonly url: string | null;
  readonly active: boolean;
}

const longestName = 300;
const longestAddressLine = 200;

/** Reads a row of the register. Throws `RefusedRow` where it does not say which structure it is about. */
export function readStructure(row: Source, divisions: Divisions): RegisterRow {
  const id = row.required('id', 32);
  if (!structureId.safeParse(id).success) row.refuse('id', 'Ce n’est pas un code SP+ de structure.');
  const active =
    yesOrNo(row.text('active')) ?? row.refuse('active', 'La cellule doit dire « Oui » ou « Non ».');
  const country = row.optional('country', longestName) ?? 'France';
  const typology = row.optional('typology', longestName);
  const location = locate(row, country, divisions);
  const city = row.optional('city', longestName);
  return {
    id,
    line: row.line,
    ...readNetwork(row, 'network', typology ?? ''),
    typology,
    officialName: row.required('officialName', longestName),
    name: row.optional('name', longestName),
    parent: row.optional('parent', 32),
    addressLines: addressLines(row, location.postCode, city),
    city,
    country,
    servedPostCodes: servedPostCodes(row),
    servedDepartments: servedDepartments(row, divisions),
    url: siteAddress(row),
    active,
    ...location,
  };
}

/** The register often repeats post code and city at the end of the street address. */
function addressLines(row: Source, postCode: string | null, city: string | null): string[] {
  const last = fold(`${postCode ?? ''} ${city ?? ''}`);
  return [...row.lines('address'), ...row.lines('complement')]
    .filter((line) => fold(line) !== last)
    .map((line) => line.slice(0, longestAddressLine));
}

function siteAddress(row: Source): string | null {
  const text = row.text('url');
  if (text === '') return null;
  const address = addressOf(text);
  if (address === undefined)
    row.setAside('url', 'Ce n’est pas une adresse de site, qui commence par https://.');
  return address ?? null;
}
