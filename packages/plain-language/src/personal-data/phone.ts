import type { Finder } from './finding.js';
import { fileWords, matches, unitAfter, wordsBefore } from './matches.js';

// Numbers in 08 are services', and no person's.
const national =
  /(?<![\p{L}\d+])(?<!\d[.,/-])(?:\(0[1-79]\)|0[1-79])(?:(?:[ .\u00a0\u202f-]{0,3}\d\d){4}|(?:\/\d\d){4}|[ .\u00a0-]?\d{3}[ .\u00a0-]\d{3}[ .\u00a0-]\d\d|\d\d[ .\u00a0-]\d{3}[ .\u00a0-]\d{3})(?![\p{L}\d])(?![.,/-]\d)/gu;

const international =
  /(?<![\p{L}\d])(?:\+ ?[1-9]|00(?=33|262|508|59[046]|68[179]))(?:[ .\u00a0\u202f-]?(?:\(0\)[ .\u00a0]?)?\d){7,13}(?![\p{L}\d])/gu;

const cue = /t[ée]l|portable|mobile|fixe|appel|joindre|joignable|sms|contact/i;

/** Telephone numbers that may be a person's: French, of overseas territories, or begun by + and a country's code. */
export const findPhones: Finder = function* (text) {
  yield* matches(text, national, ({ index, 0: number }) => {
    const before = wordsBefore(text, index);
    return /\D/.test(number) || cue.test(before) || !fileWords.test(before);
  });
  yield* matches(
    text,
    international,
    ({ index, 0: number }) => !unitAfter.test(text.slice(index + number.length, index + number.length + 12)),
  );
};
