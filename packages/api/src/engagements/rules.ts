import type { EngagementList, ProblemError } from '@spplus/contract';
import type { Row } from '../platform/database/tables.js';

type National = Pick<Row<'engagement'>, 'number' | 'engagement_group' | 'text'>;
type Declension = Pick<Row<'engagement_declension'>, 'number' | 'text' | 'demonstration'>;

/** The national text, replaced by the network's own wherever it has one. */
export function worded(
  edition: number,
  network: string | null,
  national: readonly National[],
  declensions: readonly Declension[],
): EngagementList {
  const own = new Map(declensions.map((declension) => [declension.number, declension]));
  return {
    edition,
    network,
    items: national.map(({ number, engagement_group: group, text }) => {
      const declension = own.get(number);
      return declension === undefined
        ? { number, group, text, wording: 'national' }
        : { number, group, text: declension.text, wording: 'network' };
    }),
    demonstration: declensions.some(({ demonstration }) => demonstration),
  };
}

/** What is wrong with a network's wording: numbers that the edition lacks, or given twice. */
export function wordingErrors(
  items: readonly { readonly number: number }[],
  national: readonly National[],
): ProblemError[] {
  const known = new Set(national.map(({ number }) => number));
  return items.flatMap(({ number }, index) => {
    const pointer = `/items/${index}/number`;
    if (!known.has(number)) return [{ pointer, detail: `The edition has no engagement ${number}.` }];
    if (items.findIndex((item) => item.number === number) < index) {
      return [{ pointer, detail: `Engagement ${number} is worded twice.` }];
    }
    return [];
  });
}
