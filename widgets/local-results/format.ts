import { msg, str } from '@spplus/element';
import type { Indicator, IndicatorUnit } from '@spplus/contract/nouns/indicators';

const measures: Partial<Record<IndicatorUnit, Intl.NumberFormatOptions>> = {
  percent: { style: 'unit', unit: 'percent' },
  days: { style: 'unit', unit: 'day', unitDisplay: 'long' },
  minutes: { style: 'unit', unit: 'minute', unitDisplay: 'long' },
};

export const numberText = (value: number, tag: string, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(tag, { maximumFractionDigits: 1, ...options }).format(value);

/** A value in the unit of its indicator: «78,8 %», «12 jours», «4,2 sur 5», «1 250». */
export function valueText(value: number, { unit, outOf }: Indicator, tag: string): string {
  const text = numberText(value, tag, measures[unit]);
  return outOf === null ? text : msg(str`${text} sur ${numberText(outOf, tag)}`);
}

export const distanceText = (kilometres: number, tag: string): string =>
  numberText(kilometres, tag, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: kilometres < 10 ? 1 : 0,
  });

/** Day of a moment, in the time of mainland France. */
export const dateText = (moment: string, tag: string): string =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(new Date(moment));

/** `2024` → «2024», `2024-H1` → «semestre 1 de 2024», `2024-Q3` → «trimestre 3 de 2024», `2024-06` → «juin 2024». */
export function periodText(period: string, tag: string): string {
  const [year = '', part = ''] = period.split('-');
  if (part.startsWith('H')) return msg(str`semestre ${part.slice(1)} de ${year}`);
  if (part.startsWith('Q')) return msg(str`trimestre ${part.slice(1)} de ${year}`);
  if (!part) return year;
  return new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(period),
  );
}

/** When a period ends, in years: what places it on a line of time. */
export function periodEnd(period: string): number {
  const [year = '', part = '1'] = period.split('-');
  const parts = part.startsWith('H') ? 2 : part.startsWith('Q') ? 4 : period.includes('-') ? 12 : 1;
  return Number(year) + Number(part.replace(/\D/, '')) / parts;
}
