import { createHash } from 'node:crypto';
import type { IndicatorKind } from '@spplus/contract';
import { slug } from '@spplus/contract/primitives';
import { fold } from '../../platform/fold.js';
import { readNetwork, type RegisterNetwork } from '../register-networks.js';
import type { SourceRow } from '../source-row.js';
import type { IndicatorColumn } from './columns.js';
import { scaleOf, type Scale } from './scale.js';

type Source = SourceRow<IndicatorColumn>;

/** A row of the official indicators, understood; null where its cell is empty. */
export interface IndicatorRow extends RegisterNetwork, Scale {
  readonly id: string | null;
  readonly officialName: string;
  readonly name: string | null;
  readonly kind: IndicatorKind;
  readonly method: string | null;
}

/** Reads a row. Throws `RefusedRow`. */
export function readIndicator(row: Source): IndicatorRow {
  const id = row.optional('id', 64);
  if (id !== null && !slug.safeParse(id).success) row.refuse('id', 'Ce n’est pas un code d’indicateur.');
  return {
    id,
    ...readNetwork(row, 'network'),
    officialName: row.required('officialName', 300),
    name: row.optional('name', 300),
    kind: kindOf(row),
    method: row.optional('method', 4000),
    ...scale(row),
  };
}

function kindOf(row: Source): IndicatorKind {
  const text = fold(row.text('kind'));
  if (text.includes('satisfaction')) return 'satisfaction';
  if (text.includes('performance') || text.includes('resultat')) return 'performance';
  return row.refuse('kind', 'La cellule doit dire « performance » ou « satisfaction ».');
}

function scale(row: Source): Scale {
  const found = scaleOf(row.text('unitType'), row.text('unit'));
  if (found === undefined) {
    return row.refuse(
      'unit',
      'Il faut un pourcentage, des jours, des minutes, une note (« /10 ») ou un nombre.',
    );
  }
  if (found.outOf !== null && !(found.outOf > 0 && found.outOf <= 1000)) {
    row.refuse('unit', 'La note la plus haute va de 1 à 1 000.');
  }
  return found;
}

/** One network's indicators are told apart by their official title. */
export const titleKey = (networkId: string, officialName: string): string =>
  `${networkId} ${fold(officialName)}`;

/** A code for an indicator whose file gives none: always the same for the same title. */
export const madeUpId = (key: string): string =>
  `IND-${createHash('sha256').update(key).digest('hex').slice(0, 10).toUpperCase()}`;
