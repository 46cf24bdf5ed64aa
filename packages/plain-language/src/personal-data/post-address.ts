import type { Finder } from './finding.js';
import { wordsBefore } from './matches.js';
import { isCapitalised, sentenceWords, wordsFrom } from './words.js';

/** Number and type of way. */
const beginning =
  /(?<![\p{L}\d])(?<!\d[.,/-])\d{1,4}(?:[ \u00a0]?(?:bis|ter|quater|[a-f])|-\d{1,4})?,?[ \u00a0]?(?:(rue|ruelle|avenue|av|boulevard|boul|bd|bld|impasse|imp|all[ée]e|chemin|route|rte|square|quai|r[ée]sidence|r[ée]s|lotissement|lot|hameau|venelle|sentier|sente|faubourg|fbg|rond-point|esplanade)|place|pl|cours|passage|cit[ée]|villa|promenade|mail|clos|domaine|parc|voie|mont[ée]e|traverse|lieu-dit)\b\.?(?=[ \u00a0]\p{L})/giu;

const cue = /adress|habit|domicil|log[eé]|situ[ée]|demeur|d[ée]m[ée]nag|h[ée]berg|r[ée]sid|vi[ts] /i;

const particle = /^(?:d[eu]s?|la|les?|aux?|[àa]|sur|[dl]['’]|st|ste|saint|sainte)$/i;

const town =
  /[ \u00a0]?(?:,|-|–|\n|[ \u00a0][àa](?=[ \u00a0]))?[ \u00a0]?\d{5}[ \u00a0](?:(?:l[ae]|les|saint|sainte|ste?)[ \u00a0-])?\p{L}[\p{L}’'-]*(?:[ \u00a0](?:cedex|\p{Lu}[\p{L}’'-]+)(?![’'])){0,3}(?:(?<=cedex)[ \u00a0]\d{1,2})?/iuy;

/** Post addresses: a number, a type of way and its name, with the post code and the town that follow. */
export const findPostAddresses: Finder = function* (text) {
  for (const match of text.matchAll(beginning)) {
    const way = match.index + match[0].length;
    const end = endOfName(text, way, match[1] !== undefined || cue.test(wordsBefore(text, match.index)));
    if (end === undefined) continue;
    town.lastIndex = end;
    yield { start: match.index, end: town.test(text) ? town.lastIndex : end };
  }
};

/** Where the name of a way ends. `plain`: it may be typed without capitals. */
function endOfName(text: string, way: number, plain: boolean): number | undefined {
  let end: number | undefined;
  let capitalised = false;
  let small = 0;
  let before = '';
  for (const word of wordsFrom(text, way, 8)) {
    if (/^\d/.test(word.text)) {
      // «du 8 Mai 1945»
      if (!(particle.test(before) && word.text.length < 3) && !(/^19\d\d$/.test(word.text) && end)) break;
      end = word.end;
    } else if (!particle.test(word.text)) {
      if (sentenceWords.test(word.text)) break;
      if (isCapitalised(word.text)) capitalised = true;
      else if (capitalised || !plain || ++small > 3) break;
      end = word.end;
    }
    before = word.text;
  }
  return end;
}
