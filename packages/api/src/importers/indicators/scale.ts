import type { Indicator } from '@spplus/contract';

export type Scale = Pick<Indicator, 'unit' | 'outOf'>;

const units: readonly (readonly [RegExp, Indicator['unit']])[] = [
  [/%|\bpour ?cent|\btaux\b/, 'percent'],
  [/\bminutes?\b|\bmin\b|\bmn\b/, 'minutes'],
  [/\bjours?\b|\bj\b/, 'days'],
  [/\bnotes?\b|\bsur \d|\/ ?\d|\betoiles?\b/, 'mark'],
  [/\bnombres?\b|\bnb\b|\bunites?\b|\bentier\b/, 'count'],
];

/**
 * Our unit for `type_d_unite` and `unite`, in which a note says out of how many: `/10`, `sur 5`.
 * Undefined for a unit that we do not have, such as euros or weeks.
 */
export function scaleOf(unitType: string, unit: string): Scale | undefined {
  const text = `${unitType} ${unit}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const found = units.find(([pattern]) => pattern.test(text))?.[1];
  if (found !== 'mark') return found && { unit: found, outOf: null };
  const [, most] = /(?:\/|\bsur) ?(\d+(?:[.,]\d+)?)/.exec(text) ?? [];
  return most === undefined ? undefined : { unit: 'mark', outOf: Number(most.replace(',', '.')) };
}

/** The official file says neither: waiting is better short, all else is better high; and figures come every year. */
export const usual = ({ unit }: Scale): Pick<Indicator, 'direction' | 'frequency'> => ({
  direction: unit === 'days' || unit === 'minutes' ? 'lower-is-better' : 'higher-is-better',
  frequency: 'yearly',
});
