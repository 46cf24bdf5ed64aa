/** A decimal number in French or English spelling, with or without its unit: `78,8`, `1 234.5`, `75 %`. */
export function numberOf(text: string): number | undefined {
  const [, digits] =
    /^(\d+(?:[.,]\d+)?)\s?(?:%|\p{L}+)?$/u.exec(text.replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '')) ?? [];
  return digits === undefined ? undefined : Number(digits.replace(',', '.'));
}

/** `31/12/2023`, with or without an hour, or an ISO 8601 date, as `YYYY-MM-DD`; undefined where no calendar has it. */
export function dayOf(text: string): string | undefined {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})(?:\s.*)?$/.exec(text) ?? [];
  const [iso = `${year}-${month}-${day}`] = /^\d{4}-\d{2}-\d{2}(?=$|[T\s])/.exec(text) ?? [];
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(iso) ? iso : undefined;
}

/** How often an indicator is measured. */
export type Frequency = 'yearly' | 'half-yearly' | 'quarterly' | 'monthly';

/** The period of a frequency that holds a day: `2024`, `2024-H1`, `2024-Q3` or `2024-06`. */
export function periodHolding(day: string, frequency: Frequency): string {
  const [year = '', month = ''] = day.split('-');
  switch (frequency) {
    case 'yearly':
      return year;
    case 'half-yearly':
      return `${year}-H${Math.ceil(Number(month) / 6)}`;
    case 'quarterly':
      return `${year}-Q${Math.ceil(Number(month) / 3)}`;
    case 'monthly':
      return `${year}-${month}`;
  }
}
