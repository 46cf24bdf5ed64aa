import type { Span } from './finding.js';

/** Where a pattern matches and the match is worth keeping. */
export function* matches(
  text: string,
  pattern: RegExp,
  keep: (match: RegExpExecArray) => boolean = () => true,
): Generator<Span> {
  for (const match of text.matchAll(pattern)) {
    if (keep(match)) yield { start: match.index, end: match.index + match[0].length };
  }
}

/** The characters before a place back to the last digit, ninety at most: where a number says what it is. */
export const wordsBefore = (text: string, start: number): string =>
  text
    .slice(Math.max(0, start - 90), start)
    .split(/\d/)
    .pop() ?? '';

/** What a number belongs to when it is no person's. */
export const fileWords =
  /dossier|r[ée]f|demande|suivi|facture|colis|commande|contrat|compteur|s[ée]rie|erreur|barres|relev[ée]/i;

/** Whether a unit follows, which makes of digits a quantity. */
export const isQuantity = (text: string, end: number): boolean =>
  /^\s?(?:€|eur|%|[kmg]?wh|hab|dossiers|personnes)/i.test(text.slice(end, end + 12));
