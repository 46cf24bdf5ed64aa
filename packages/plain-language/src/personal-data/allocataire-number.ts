import type { Finder } from './finding.js';
import { fileWords, isQuantity, matches, wordsBefore } from './matches.js';

const pattern =
  /(?<![\p{L}\d])(?<!\d[ .,/-])(?:\d{7}|\d{4} \d{3}|\d{3} \d{4}|\d \d{3} \d{3})(?:-?[a-z]|[ \u00a0](?:[A-Z]|[b-km-xz]))?(?![\p{L}\d’'])(?!-\d)/giu;

const cue = /allocataire|matricule|(?:n[°uº]|num|dossier|identifiant)[^\d]{0,16}\bcaf\b|\bcaf ?:? ?n/i;

/** Numbers of the family allowance fund: seven digits with their letter, or after words that say so. */
export const findAllocataireNumbers: Finder = (text) =>
  matches(text, pattern, ({ index, 0: number }) => {
    const before = wordsBefore(text, index);
    if (cue.test(before)) return !isQuantity(text, index + number.length);
    return /^\d{7}[ -]?[A-Z]$|^\d{7}-?[a-z]$/.test(number) && !fileWords.test(before);
  });
