import type { FoundStructure, PlaceMatch, Structure } from '@spplus/contract';
import type { Row } from '../platform/database/tables.js';

/** What is shown of a structure; the places it serves, which may be thousands, are not. */
export const structureColumns = [
  'structure.id',
  'structure.network_id',
  'structure.typology',
  'structure.parent_id',
  'structure.name',
  'structure.official_name',
  'structure.address_lines',
  'structure.post_code',
  'structure.city',
  'structure.country',
  'structure.commune_code',
  'structure.department_code',
  'structure.region_code',
  'structure.latitude',
  'structure.longitude',
  'structure.url',
  'structure.active',
  'structure.welcomes_public',
  'structure.demonstration',
] as const;

type Hidden = 'served_post_codes' | 'served_departments' | 'folded' | 'updated_at';
export type StructureRow = Omit<Row<'structure'>, Hidden> & { readonly network_name: string };

/** A structure of a list; `distance` in kilometres. */
export interface FoundRow extends StructureRow {
  readonly match: PlaceMatch | null;
  readonly distance: number | null;
}

export const toStructure = (row: StructureRow): Structure => ({
  id: row.id,
  name: row.name,
  officialName: row.official_name,
  network: row.network_id,
  networkName: row.network_name,
  typology: row.typology,
  parent: row.parent_id,
  address: {
    lines: row.address_lines,
    postCode: row.post_code,
    city: row.city,
    country: row.country,
  },
  commune: row.commune_code,
  department: row.department_code,
  region: row.region_code,
  latitude: row.latitude,
  longitude: row.longitude,
  url: row.url,
  active: row.active,
  welcomesPublic: row.welcomes_public,
  demonstration: row.demonstration,
});

export const toFoundStructure = (row: FoundRow): FoundStructure => ({
  ...toStructure(row),
  match: row.match,
  distance: row.distance === null ? null : Math.round(row.distance * 10) / 10,
});
