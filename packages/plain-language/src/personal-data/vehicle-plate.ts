import type { Finder } from './finding.js';
import { matches, wordsBefore } from './matches.js';

const since2009 = /(?<![\p{L}\d-])[A-HJ-NP-TV-Z]{2}([ -]?)\d{3}\1[A-HJ-NP-TV-Z]{2}(?![\p{L}\d-])/giu;

const before2009 =
  /(?<![\p{L}\d.,/-])\d{2,4}([ -]?)[A-HJ-NP-TV-Z]{2,3}\1(?:0[1-9]|[1-8]\d|9[0-5]|2[ab]|97[1-6])(?![\p{L}\d])(?![.,/-]\d)/giu;

const cue =
  /plaque|immatricul|v[ée]hicule|voiture|carte grise|camion|moto|mobylette|scooter|remorque|caravane/i;

/** Short words and units that stand beside numbers. */
const words =
  /\b(?:et|de|le|la|les|ma|sa|ta|ce|des|mes|ses|en|ne|se|je|te|me|ans|km|kg|mm|cm|ml|mg|eur|cdd|cdi|ht|ttc|bp|cs|rn|rd|tgv|ter|af|cp)\b/i;

/** Number plates, of since 2009 (SIV) and before (FNI); with spaces, only in capitals or where words say so. */
export const findVehiclePlates: Finder = function* (text) {
  yield* matches(text, since2009, (match) => match[1] !== ' ' || isSpaced(text, match));
  yield* matches(text, before2009, (match) => match[1] === '-' || isSpaced(text, match));
};

const isSpaced = (text: string, { index, 0: plate }: RegExpExecArray): boolean =>
  cue.test(wordsBefore(text, index)) ||
  (plate === plate.toUpperCase() && !words.test(plate.replace(/\d+/g, ' ')));
