import { str } from '@lit/localize/internal/str-tag.js';
import { msg } from '../localization.js';

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
