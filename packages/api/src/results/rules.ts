import type { Indicator, ProblemError, Publication } from '@spplus/contract';
import { periodFault, valueFault } from './measure.js';

export type PublishedRow = Publication['rows'][number];
export type NationalRow = NonNullable<Publication['national']>[number];
type Measured = NationalRow;

/** What a publication may speak of: the structures and indicators within its caller's reach. */
export interface Reach {
  readonly structures: ReadonlySet<string>;
  readonly indicators: ReadonlyMap<string, Pick<Indicator, 'unit' | 'outOf' | 'frequency'>>;
}

/** Every fault of a publication, each at the JSON Pointer of what to correct. */
export function publicationFaults(publication: Publication, reach: Reach, now: Date): ProblemError[] {
  const faults: ProblemError[] = [];
  const national = publication.national ?? [];
  const once = { rows: new Map<string, string>(), national: new Map<string, string>() };
  for (const [index, row] of publication.rows.entries()) {
    const pointer = `/rows/${index}`;
    if (!reach.structures.has(row.structure))
      faults.push({
        pointer: `${pointer}/structure`,
        detail: 'No such structure within the reach of this key.',
      });
    faults.push(...measureFaults(row, pointer, reach, now));
    faults.push(...repetition([row.structure, row.indicator, row.period], pointer, once.rows));
  }
  for (const [index, row] of national.entries()) {
    const pointer = `/national/${index}`;
    faults.push(...measureFaults(row, pointer, reach, now));
    faults.push(...repetition([row.indicator, row.period], pointer, once.national));
  }
  return faults;
}

function measureFaults(row: Measured, pointer: string, reach: Reach, now: Date): ProblemError[] {
  const indicator = reach.indicators.get(row.indicator);
  if (!indicator)
    return [{ pointer: `${pointer}/indicator`, detail: 'No such indicator in the network of this key.' }];
  const period = periodFault(indicator.frequency, row.period, now);
  const value = valueFault(indicator, row.value);
  return [
    ...(period ? [{ pointer: `${pointer}/period`, detail: period }] : []),
    ...(value ? [{ pointer: `${pointer}/value`, detail: value }] : []),
  ];
}

function repetition(key: readonly string[], pointer: string, seen: Map<string, string>): ProblemError[] {
  // A space stands in none of the parts.
  const joined = key.join(' ');
  const first = seen.get(joined);
  if (first === undefined) {
    seen.set(joined, pointer);
    return [];
  }
  return [{ pointer, detail: `The same result stands at ${first}; send it once.` }];
}
