/** A French post code of five digits, its leading zero put back; undefined for anything else. */
export function postCodeOf(text: string): string | undefined {
  const digits = text.replace(/\s/g, '');
  return /^\d{4,5}$/.test(digits) ? digits.padStart(5, '0') : undefined;
}

/** `com62080`, `dep62`… without its prefix. */
export const withoutPrefix = (text: string): string =>
  text.replace(/^(com|dep|reg|arr|cons)/i, '').toUpperCase();

/** A list in one cell, however it is separated. */
export const listOf = (text: string): string[] => text.split(/[\s,;|/]+/).filter((part) => part !== '');

export function yesOrNo(text: string): boolean | undefined {
  if (/^(oui|o|vrai|true|1)$/i.test(text)) return true;
  if (/^(non|n|faux|false|0)$/i.test(text)) return false;
  return undefined;
}

/** A decimal number in French or English spelling, with or without its unit: `78,8`, `1 234.5`, `75 %`. */
export function numberOf(text: string): number | undefined {
  const spelling = /^([+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?)\s?(?:%|\p{L}+)?$/u.exec(
    text.replace(/(?<=\d)[\s\u202F](?=\d{3}(\D|$))/g, ''),
  );
  const [, digits] = spelling ?? [];
  return digits === undefined ? undefined : Number(digits.replace(',', '.'));
}

const frenchDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s.*)?$/;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:[T\s].*)?$/;

/** `31/12/2023`, with or without an hour, or an ISO 8601 date, as `YYYY-MM-DD`; undefined where no calendar has it. */
export function dayOf(text: string): string | undefined {
  const french = frenchDate.exec(text);
  const iso = isoDate.exec(text);
  const [year, month, day] = french ? [french[3], french[2], french[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const spelt = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${spelt}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(spelt) ? spelt : undefined;
}

/** An http(s) address; a scheme written twice is forgiven, as the register needs. Undefined for anything else. */
export function addressOf(text: string): string | undefined {
  const single = text.replace(/^https?:\/\/\s*(?=https?:\/\/)/i, '');
  const url = URL.canParse(single) ? new URL(single) : undefined;
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : undefined;
}
