import type { Indicator } from '@spplus/contract';
import type { Row } from '../platform/database/tables.js';

export const toIndicator = (row: Row<'indicator'>): Indicator => ({
  id: row.id,
  network: row.network_id,
  name: row.name,
  officialName: row.official_name,
  kind: row.kind,
  unit: row.unit,
  outOf: row.out_of,
  direction: row.direction,
  source: row.source,
  method: row.method,
  frequency: row.frequency,
  demonstration: row.demonstration,
});
