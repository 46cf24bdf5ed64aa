import { isDeepStrictEqual } from 'node:util';
import { sourcesAndMethods } from '../../indicators/row.js';
import type { NewRow, Row } from '../../platform/database/tables.js';
import type { IdentifiedRow } from './known.js';
import { usual } from './scale.js';

/**
 * The indicator as it is to be kept; `existing` itself where nothing changes. A cell left empty does not erase the name
 * or method that an agent wrote, nor does the file touch the direction and frequency, which it does not give.
 */
export function merge(
  row: IdentifiedRow,
  existing: Row<'indicator'> | undefined,
  updatedAt: string,
): NewRow<'indicator'> {
  const { direction, frequency } = existing ?? usual(row);
  const merged: NewRow<'indicator'> = {
    id: row.id,
    network_id: row.networkId,
    name: row.name ?? ownName(existing) ?? row.officialName,
    official_name: row.officialName,
    kind: row.kind,
    unit: row.unit,
    out_of: row.outOf,
    direction,
    source: existing?.source ?? null,
    method: methodOf(row, existing),
    frequency,
    demonstration: false,
    updated_at: existing?.updated_at ?? updatedAt,
  };
  return existing && isDeepStrictEqual(merged, existing) ? existing : { ...merged, updated_at: updatedAt };
}

const ownName = (existing: Row<'indicator'> | undefined): string | undefined =>
  existing && existing.name !== existing.official_name ? existing.name : undefined;

/** Our own export puts the source before the method, in one cell: read back, it changes neither. */
const methodOf = ({ method }: IdentifiedRow, existing: Row<'indicator'> | undefined): string | null =>
  existing && (method === null || method === sourcesAndMethods(existing)) ? existing.method : method;
