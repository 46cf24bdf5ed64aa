import type { Finder } from './finding.js';
import { matches, wordsBefore } from './matches.js';

const pattern = /(?<![\p{L}\d])(?<!\d[ .,-])[0-3](?:[\s.-]?\d){12}(?![\p{L}\d])/gu;

const cue = /fisca|\bspi\b|imp[oô]ts?\b|t[ée]l[ée]d[ée]clar/i;

/** Tax identity numbers (SPI): thirteen digits, the first from 0 to 3, after words that say so. */
export const findTaxNumbers: Finder = (text) =>
  matches(text, pattern, ({ index }) => cue.test(wordsBefore(text, index)));
