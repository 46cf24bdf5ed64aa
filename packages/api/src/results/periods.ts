import type { Indicator } from '@spplus/contract';

export type Frequency = Indicator['frequency'];

/** A period of the calendar; `start` and `end` are its first and last day, `YYYY-MM-DD`. */
export interface Span {
  readonly frequency: Frequency;
  readonly start: string;
  readonly end: string;
}

const shape = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** Months in one period of each frequency. */
const months: Readonly<Record<Frequency, number>> = {
  yearly: 12,
  'half-yearly': 6,
  quarterly: 3,
  monthly: 1,
};

/** Reads `2024`, `2024-H1`, `2024-Q3` or `2024-06`. Throws a RangeError on anything else. */
export function spanOf(period: string): Span {
  const [, year, half, quarter, month] = shape.exec(period) ?? [];
  if (year === undefined)
    throw new RangeError(`«${period}» is not a period: 2024, 2024-H1, 2024-Q3 or 2024-06.`);
  if (half !== undefined) return span('half-yearly', Number(year), Number(half));
  if (quarter !== undefined) return span('quarterly', Number(year), Number(quarter));
  if (month !== undefined) return span('monthly', Number(year), Number(month));
  return span('yearly', Number(year), 1);
}

function span(frequency: Frequency, year: number, rank: number): Span {
  const length = months[frequency];
  return {
    frequency,
    start: day(Date.UTC(year, (rank - 1) * length, 1)),
    end: day(Date.UTC(year, rank * length, 0)),
  };
}

const day = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** The period of a frequency that contains a day (`YYYY-MM-DD`, or a moment that begins so). */
export function periodContaining(frequency: Frequency, date: string): string {
  const year = date.slice(0, 4);
  const month = Number(date.slice(5, 7));
  const rank = Math.ceil(month / months[frequency]);
  switch (frequency) {
    case 'yearly':
      return year;
    case 'half-yearly':
      return `${year}-H${rank}`;
    case 'quarterly':
      return `${year}-Q${rank}`;
    case 'monthly':
      return `${year}-${String(month).padStart(2, '0')}`;
  }
}

/** The period just before, of the same frequency. */
export function periodBefore(period: string): string {
  const { frequency, start } = spanOf(period);
  const eve = day(Date.parse(start) - 1);
  return periodContaining(frequency, eve);
}
