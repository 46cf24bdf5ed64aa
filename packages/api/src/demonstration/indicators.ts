import type { NewRow } from '../platform/database/tables.js';
import { demonstratedNetworks, type DemonstratedIndicator } from './networks.js';

/** Code of the indicator of a network at a rank from 1. */
export const indicatorCode = (network: string, rank: number): string => `demo-${network}-${rank}`;

/** Every indicator of the demonstration, as the database holds it. */
export const demonstrationIndicators = (at: string): NewRow<'indicator'>[] =>
  demonstratedNetworks.flatMap(({ id, indicators }) =>
    indicators.map((indicator, index) => toRow(id, indicatorCode(id, index + 1), indicator, at)),
  );

const toRow = (
  network: string,
  id: string,
  { name, kind, unit, outOf, direction, source, method }: DemonstratedIndicator,
  at: string,
): NewRow<'indicator'> => ({
  id,
  network_id: network,
  name,
  official_name: name,
  kind,
  unit,
  out_of: outOf ?? null,
  direction,
  source,
  method,
  frequency: 'yearly',
  demonstration: true,
  updated_at: at,
});
