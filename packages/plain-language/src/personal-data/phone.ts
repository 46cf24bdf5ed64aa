import type { Finder } from './finding.js';
import { fileWords, isQuantity, matches, wordsBefore } from './matches.js';

// Numbers in 08 are services', and no person's.
const national =
  /(?<![\p{L}\d+])(?<!\d[.,/-])(?:\(0[1-79]\)|0[1-79])(?:(?:[\s.-]{0,3}\d\d){4}|(?:\/\d\d){4}|[\s.-]?\d{3}[\s.-]\d{3}[\s.-]\d\d|\d\d[\s.-]\d{3}[\s.-]\d{3})(?![\p{L}\d])(?![.,/-]\d)/gu;

const international =
  /(?<![\p{L}\d])(?:\+ ?[1-9]|00(?=33|262|508|59[046]|68[179]))(?:[\s.-]?(?:\(0\)[ .\u00a0]?)?\d){7,13}(?![\p{L}\d])/gu;

const cue = /t[ée]l|portable|mobile|fixe|appel|joindre|joignable|sms|contact/i;

/** Telephone numbers that may be a person's: French, of overseas territories, or begun by + and a country's code. */
export const findPhones: Finder = function* (text) {
  yield* matches(text, national, ({ index, 0: number }) => {
    const before = wordsBefore(text, index);
    return /\D/.test(number) || cue.test(before) || !fileWords.test(before);
  });
  yield* matches(text, international, ({ index, 0: number }) => !isQuantity(text, index + number.length));
};
