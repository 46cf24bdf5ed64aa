import type { Indicator } from '@spplus/contract';
import type { Row } from '../platform/database/tables.js';

/** What is shown of an indicator. */
export const indicatorColumns = [
  'indicator.id',
  'indicator.network_id',
  'indicator.name',
  'indicator.official_name',
  'indicator.kind',
  'indicator.unit',
  'indicator.out_of',
  'indicator.direction',
  'indicator.source',
  'indicator.method',
  'indicator.frequency',
  'indicator.demonstration',
] as const;

export type IndicatorRow = Omit<Row<'indicator'>, 'updated_at'>;

export const toIndicator = (row: IndicatorRow): Indicator => ({
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

/** Both on the one line that the official files have for them; null where there is neither. */
export const sourcesAndMethods = ({
  source,
  method,
}: Pick<IndicatorRow, 'source' | 'method'>): string | null =>
  `${source ?? ''} ${method ?? ''}`.replace(/\s+/g, ' ').trim() || null;
