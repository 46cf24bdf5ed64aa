/** A number as readers of a language write it, with one decimal at most; `tag` is for `Intl`. */
export const numberText = (value: number, tag: string, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(tag, { maximumFractionDigits: 1, ...options }).format(value);

const measures: Readonly<Partial<Record<string, Intl.NumberFormatOptions>>> = {
  percent: { style: 'unit', unit: 'percent' },
  days: { style: 'unit', unit: 'day', unitDisplay: 'long' },
  minutes: { style: 'unit', unit: 'minute', unitDisplay: 'long' },
};

/** A value in the unit of an indicator: «78,8 %», «12 jours», «1 250». */
export const measureText = (value: number, unit: string, tag: string): string =>
  numberText(value, tag, measures[unit]);
