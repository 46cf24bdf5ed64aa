import type { Finder } from './finding.js';
import { matches, wordsBefore } from './matches.js';

const pattern =
  /(?<![\p{L}\d])([1-478](?:[\s.-]?\d\d){2}[\s.-]?(?:\d\d|2[ab])(?:[\s.-]?\d{3}){2})(?:(?:[\s.-]?| ?\/ ?|,? cl[ée] ?:? ?)(\d\d))?(?![\p{L}\d])/giu;

const cue = /s[ée]cu|\bnir\b|\bss\b|immatricul/i;

/** Social security numbers: with their key (97 − n mod 97, INSEE), or among words that say so. */
export const findNirs: Finder = (text) =>
  matches(
    text,
    pattern,
    ({ index, 1: number = '', 2: key }) => key === keyOf(number) || cue.test(wordsBefore(text, index)),
  );

// Corsica counts as 19 (2A) and 18 (2B). Thirteen digits are exact in a double.
const keyOf = (number: string): string => {
  const digits = number.replace(/2a/i, '19').replace(/2b/i, '18').replace(/\D/g, '');
  return String(97 - (Number(digits) % 97)).padStart(2, '0');
};
