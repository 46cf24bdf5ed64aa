import type { Finder } from './finding.js';
import { matches, wordsBefore } from './matches.js';

const since2009 = /(?<![\p{L}\d-])[A-HJ-NP-TV-Z]{2}([ -]?)\d{3}\1[A-HJ-NP-TV-Z]{2}(?![\p{L}\d-])/giu;

const before2009 =
  /(?<![\p{L}\d.,/-])\d{2,4}([ -]?)[A-HJ-NP-TV-Z]{2,3}\1(?:0[1-9]|[1-8]\d|9[0-5]|2[ab]|97[1-6])(?![\p{L}\d])(?![.,/-]\d)/giu;

const cue =
  /plaque|immatricul|v[ée]hicule|voiture|carte grise|camion|moto|mobylette|scooter|remorque|caravane/i;

/** Units and short words, which stand beside numbers where everything is in capitals. */
const words =
  /^(?:(?:et|de|l[ae]|les|[mst]a|ce|[dm]es|en|ne|se|je|af|bp|c[ps]|r[nd]|ter|tgv) \d+ \w+|.*\d (?:km|[km]g|[mc]m|ml)|\d+ ?(?:ans|eur|cd[di]|ht|ttc|km|[km]g|de|et|les|des|en) ?\d+)$/i;

/** Number plates, of since 2009 (SIV) and before (FNI); with spaces, only in capitals or where words say so. */
export const findVehiclePlates: Finder = function* (text) {
  yield* matches(text, since2009, (match) => match[1] !== ' ' || isSpaced(text, match));
  yield* matches(text, before2009, (match) => match[1] === '-' || isSpaced(text, match));
};

const isSpaced = (text: string, { index, 0: plate }: RegExpExecArray): boolean => {
  const end = index + plate.length;
  return (
    cue.test(wordsBefore(text, index) + text.slice(end, end + 40)) ||
    (plate === plate.toUpperCase() && !words.test(plate))
  );
};
