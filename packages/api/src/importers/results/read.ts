import { period } from '@spplus/contract/primitives';
import { periodContaining, spanOf } from '../../results/periods.js';
import { valueFault } from '../../results/measure.js';
import type { Row } from '../../platform/database/tables.js';
import { dayOf, numberOf } from '../cells.js';
import { titleKey } from '../indicators/read.js';
import { networkIdOf } from '../register-networks.js';
import type { SourceRow } from '../source-row.js';
import type { ResultColumn } from './columns.js';

type Source = SourceRow<ResultColumn>;
type Indicator = Row<'indicator'>;

/** What results may speak of. */
export interface Known {
  /** Network of each structure. */
  readonly structures: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly indicatorsByTitle: ReadonlyMap<string, Indicator>;
  readonly today: string;
}

export interface ResultRow {
  readonly structure: string;
  readonly indicator: string;
  readonly period: string;
  readonly value: number;
  /** Null where the file does not say. */
  readonly n: number | null;
  readonly updatedAt: string;
}

const largest = 1e9;

/** Reads a row. Throws `RefusedRow`. */
export function readResult(row: Source, known: Known): ResultRow {
  const structure = row.required('structure', 32);
  const network =
    known.structures.get(structure) ?? row.refuse('structure', 'Cette structure n’est pas connue.');
  const indicator = indicatorOf(row, known, network);
  const day = dayOf(row.text('date')) ?? row.refuse('date', 'Il faut une date, par exemple 31/12/2023.');
  if (day > known.today) row.refuse('date', 'Cette date est à venir.');
  return {
    structure,
    indicator: indicator.id,
    period: periodOf(row, indicator, day, known.today),
    value: valueOf(row, indicator),
    n: answersOf(row),
    updatedAt: `${day}T00:00:00.000Z`,
  };
}

/** By its code, or else by its title within its network: some indicators come without their code. */
function indicatorOf(row: Source, known: Known, structureNetwork: string): Indicator {
  // An official network may be several of ours: its indicators are then in the one that bears its name.
  const networks = new Set([structureNetwork, networkIdOf(row.text('network'))]);
  const id = row.required('indicator', 64);
  const byTitle = [...networks].map((network) =>
    known.indicatorsByTitle.get(titleKey(network, row.text('title'))),
  );
  const found = known.indicators.get(id) ?? byTitle.find((one) => one !== undefined);
  if (found === undefined)
    return row.refuse('indicator', 'Cet indicateur n’est pas connu : importez d’abord les indicateurs.');
  if (networks.has(found.network_id)) return found;
  return row.refuse(
    'indicator',
    `L’indicateur ${found.id} est celui d’un autre réseau (${found.network_id}).`,
  );
}

/** As the file gives it, else the one that holds the date. */
function periodOf(row: Source, { frequency }: Indicator, day: string, today: string): string {
  const text = row.text('period');
  if (text === '') return periodContaining(frequency, day);
  if (!period.safeParse(text).success)
    return row.refuse('period', 'Il faut une période : 2024, 2024-H1, 2024-Q3 ou 2024-06.');
  const span = spanOf(text);
  if (span.frequency !== frequency)
    row.refuse('period', `Cet indicateur se mesure autrement : ${periodContaining(frequency, span.end)}.`);
  if (span.start > today) row.refuse('period', 'Cette période n’a pas commencé.');
  return text;
}

const ranges: Readonly<Record<Indicator['unit'], string>> = {
  percent: 'Un pourcentage va de 0 à 100.',
  mark: 'La note dépasse la plus haute de cet indicateur, ou est négative.',
  count: 'Il faut un nombre entier, positif ou nul.',
  days: 'Il faut un nombre de jours, positif ou nul.',
  minutes: 'Il faut un nombre de minutes, positif ou nul.',
};

function valueOf(row: Source, { unit, out_of }: Indicator): number {
  const value = numberOf(row.text('value'));
  if (value === undefined) return row.refuse('value', 'Ce n’est pas un nombre.');
  if (value > largest || valueFault({ unit, outOf: out_of }, value) !== undefined)
    row.refuse('value', ranges[unit]);
  return value;
}

function answersOf(row: Source): number | null {
  const text = row.text('n');
  if (text === '') return null;
  const n = numberOf(text);
  if (n === undefined || !Number.isInteger(n) || n < 0 || n > largest) {
    return row.refuse('n', 'Il faut un nombre entier de réponses.');
  }
  return n;
}
