import type { Finder } from './finding.js';
import { wordsBefore } from './matches.js';
import { sentenceWords, wordsFrom } from './words.js';

/** Number and type of way. */
const beginning =
  /(?<![\p{L}\d])(?<!\d[.,/-])\d{1,4}(?:[ \u00a0]?(?:bis|ter|quater|[a-f])|-\d{1,4})?,?[ \u00a0]?(?:(rue|ruelle|avenue|av|boulevard|bd|bld|impasse|all[ée]e|chemin|route|rte|square|quai|r[ée]sidence|r[ée]s|lotissement|lot|hameau|venelle|sentier|faubourg|rond-point|esplanade)|place|pl|cours|passage|cit[ée]|villa|promenade|mail|domaine|parc|voie|mont[ée]e|traverse|lieu-dit)\.?(?=[ \u00a0]{1,2}\p{L})/giu;

const cue = /adress|coordonn|habit|domicil|log[eé]|situ[ée]|demeur|d[ée]m[ée]nag|h[ée]berg|r[ée]sid|vi[ts] /i;

const particle = /^(?:d[eu]s?|la|les?|aux?|sur|[dl]['’]|st|ste|saint|sainte)$/i;

const postCode = /[ \u00a0]?(?:,|-|–|\n|[ \u00a0][àa](?=[ \u00a0]))?[ \u00a0]?\d{5}(?=[ \u00a0]\p{L})/iuy;

/** A proper noun; a shorter word in capitals is an acronym: «1 place PMR». */
const isNoun = /^\p{Lu}(?:\p{Ll}|['’]|.{4})/u;

/** Post addresses: a number, a type of way and its name, with the post code and the town that follow. */
export const findPostAddresses: Finder = function* (text) {
  for (const { index: start, 0: number, 1: sure } of text.matchAll(beginning)) {
    const street = nameOfWay(text, start + number.length);
    if (!street) continue;
    const town = endOfTown(text, street.end);
    // Small letters and capitals alone tell nothing: «en 2020 rue barrée», «12 COURS DE CONDUITE».
    const plain = street.capitalised ? number === number.toUpperCase() : /^(?:19|20)\d\d/.test(number);
    const named = (sure !== undefined || street.capitalised) && !plain;
    if (named || town || cue.test(wordsBefore(text, start))) yield { start, end: town ?? street.end };
  }
};

/** Where the name of a way ends, and whether it has capitals. */
function nameOfWay(text: string, place: number): { end: number; capitalised: boolean } | undefined {
  let end: number | undefined;
  let capitalised = false;
  let small = 0;
  let before = '';
  for (const word of wordsFrom(text, place, 8)) {
    if (/^\d/.test(word.text)) {
      // «du 8 Mai 1945»
      if (!(particle.test(before) && word.text.length < 3) && !(end && /^19\d\d$/.test(word.text))) break;
      end = word.end;
    } else if (!particle.test(word.text)) {
      if (sentenceWords.test(word.text)) break;
      if (isNoun.test(word.text)) capitalised = true;
      else if (capitalised || (small += 1) > 3) break;
      end = word.end;
    }
    before = word.text;
  }
  return end === undefined ? undefined : { end, capitalised };
}

/** Where the town ends, if a post code stands at the place. */
function endOfTown(text: string, place: number): number | undefined {
  postCode.lastIndex = place;
  if (!postCode.test(text)) return undefined;
  let end: number | undefined;
  for (const word of wordsFrom(text, postCode.lastIndex, 6)) {
    if (particle.test(word.text)) continue;
    if (sentenceWords.test(word.text) || (end && !/^(?:\p{Lu}|\d\d?$|cedex)/u.test(word.text))) break;
    end = word.end;
  }
  return end;
}
