import { isDeepStrictEqual } from 'node:util';
import type { NewRow, Row } from '../../platform/database/tables.js';
import { foldedStructure } from '../../structures/folded.js';
import type { RegisterRow } from './read.js';

/** What the register does not say of a structure by itself. */
export interface Standing {
  /** Full and short. */
  readonly networkNames: readonly string[];
  readonly parent: string | null;
  readonly updatedAt: string;
}

/**
 * The structure as it is to be kept, given how it is; `existing` itself where nothing changes. A cell left empty does not erase the name, site or served places
 * that an agent wrote; a filled one replaces them.
 */
export function merge(
  row: RegisterRow,
  { networkNames, parent, updatedAt }: Standing,
  existing: Row<'structure'> | undefined,
): NewRow<'structure'> {
  const name = row.name ?? ownName(existing) ?? row.officialName;
  const merged: NewRow<'structure'> = {
    id: row.id,
    network_id: row.networkId,
    typology: row.typology,
    parent_id: parent,
    name,
    official_name: row.officialName,
    address_lines: [...row.addressLines],
    post_code: row.postCode,
    city: row.city,
    country: row.country,
    commune_code: row.commune,
    department_code: row.department,
    region_code: row.region,
    served_post_codes: filledOr(row.servedPostCodes, existing?.served_post_codes),
    served_departments: filledOr(row.servedDepartments, existing?.served_departments),
    latitude: existing?.latitude ?? null,
    longitude: existing?.longitude ?? null,
    url: row.url ?? existing?.url ?? null,
    active: row.active,
    welcomes_public: existing?.welcomes_public ?? row.active,
    demonstration: false,
    folded: foldedStructure({ ...row, name, networkNames }),
    updated_at: existing?.updated_at ?? updatedAt,
  };
  return existing && isDeepStrictEqual(merged, existing) ? existing : { ...merged, updated_at: updatedAt };
}

/** The name that citizens know, where there is one beside the official one. */
const ownName = (existing: Row<'structure'> | undefined): string | undefined =>
  existing && existing.name !== existing.official_name ? existing.name : undefined;

const filledOr = (given: readonly string[], existing: string[] | undefined): string[] =>
  given.length > 0 ? [...given] : (existing ?? []);
