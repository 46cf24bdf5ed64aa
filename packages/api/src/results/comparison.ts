import type { Indicator, Result } from '@spplus/contract';
import { wilsonInterval } from './interval.js';

/** Fewest cases for a ranking to be honest: under it, chance alone moves a structure too far. */
export const fewestForRanking = 30;

/**
 * A structure against the national value. A percentage is better or worse only where its 95 % interval
 * excludes the national value; other units, whose spread is unknown, go by the plain difference.
 * Null where `n` is unknown or under {@link fewestForRanking}.
 */
export function compare(
  indicator: Pick<Indicator, 'unit' | 'direction'>,
  value: number,
  n: number | null,
  national: number,
): Result['comparison'] {
  if (n === null || n < fewestForRanking) return null;
  const difference = indicator.unit === 'percent' ? clearDifference(value, n, national) : value - national;
  if (difference === 0) return 'similar';
  return difference > 0 === (indicator.direction === 'higher-is-better') ? 'better' : 'worse';
}

function clearDifference(percent: number, n: number, national: number): number {
  const { low, high } = wilsonInterval(percent, n);
  return national < low || national > high ? percent - national : 0;
}
