import { communeCode } from '@spplus/contract/primitives';
import { numberOf } from '../cells.js';
import { needed, type Columns } from '../columns.js';
import type { SourceRow } from '../source-row.js';

export type PlaceColumn = 'code' | 'latitude' | 'longitude';

export const placeColumns: Columns<PlaceColumn> = {
  code: needed('code', 'code commune', 'code INSEE'),
  latitude: needed('lat', 'latitude'),
  longitude: needed('lon', 'lng', 'longitude'),
};

export interface PlaceRow {
  /** INSEE code of the commune. */
  readonly code: string;
  /** Decimal degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
}

/** Reads a row. Throws `RefusedRow`. */
export function readPlace(row: SourceRow<PlaceColumn>): PlaceRow {
  const code = row.required('code', 10).toUpperCase().padStart(5, '0');
  if (!communeCode.safeParse(code).success) row.refuse('code', 'Ce n’est pas un code INSEE de commune.');
  return { code, latitude: degrees(row, 'latitude', 90), longitude: degrees(row, 'longitude', 180) };
}

function degrees(row: SourceRow<PlaceColumn>, column: PlaceColumn, most: number): number {
  const value = numberOf(row.text(column));
  if (value === undefined || Math.abs(value) > most) {
    return row.refuse(column, `Il faut des degrés décimaux, de −${most} à ${most}.`);
  }
  return value;
}
