import type { Indicator } from '@spplus/contract';
import { spanOf, type Frequency } from './periods.js';

/** What an indicator says of its values. */
export type Scale = Pick<Indicator, 'unit' | 'outOf'>;

/** What is wrong with a value in its unit; undefined where nothing is. */
export function valueFault({ unit, outOf }: Scale, value: number): string | undefined {
  if (!Number.isFinite(value) || value < 0) return 'A value is a number, zero or more.';
  if (unit === 'percent' && value > 100) return 'A percentage is at most 100.';
  if (unit === 'mark' && outOf !== null && value > outOf)
    return `A mark of this indicator is at most ${outOf}.`;
  if (unit === 'count' && !Number.isInteger(value)) return 'A count is a whole number.';
  return undefined;
}

/** What is wrong with a period of an indicator; a period begun but not ended may already be published. */
export function periodFault(frequency: Frequency, period: string, now: Date): string | undefined {
  const span = spanOf(period);
  if (span.frequency !== frequency)
    return `This indicator is ${frequency}; this period is ${span.frequency}.`;
  if (span.start > now.toISOString().slice(0, 10)) return 'This period has not begun.';
  return undefined;
}
