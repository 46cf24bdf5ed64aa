import { measureText, msg, numberText, str } from '@spplus/element';
import type { Indicator } from '@spplus/contract/nouns/indicators';

/** A value in the unit of its indicator: «78,8 %», «12 jours», «4,2 sur 5», «1 250». */
export function valueText(value: number, { unit, outOf }: Indicator, tag: string): string {
  const text = measureText(value, unit, tag);
  return outOf === null ? text : msg(str`${text} sur ${numberText(outOf, tag)}`);
}

export const distanceText = (kilometres: number, tag: string): string =>
  numberText(kilometres, tag, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: kilometres < 10 ? 1 : 0,
  });

/** When a period ends, in years: what places it on a line of time. */
export function periodEnd(period: string): number {
  const [year = '', part = '1'] = period.split('-');
  const parts = part.startsWith('H') ? 2 : part.startsWith('Q') ? 4 : period.includes('-') ? 12 : 1;
  return Number(year) + Number(part.replace(/\D/, '')) / parts;
}
