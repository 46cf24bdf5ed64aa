import type { Finder, Span } from './finding.js';
import { isCapitalised, sentenceWords, wordsFrom } from './words.js';

const civility =
  /(?<![\p{L}\d’'-])(?<!\d[ \u00a0])(?:(M|Me|Pr)(?=[ \u00a0]\p{L})|(mm?\.|mr\.?|mmes?\.?|me?lles?\.?|dr\.?)|(?:mademoiselle|madame|monsieur|mesdames|messieurs|docteure?|ma[îi]tre|professeure?))(?:(?<=\.)|(?![\p{L}\d]))/giu;

/** A way or a place named after someone is no person. */
const place =
  /(?:rue|avenue|boulevard|all[ée]e|impasse|quai|square|place|pont|salle|stade|[ée]cole|lyc[ée]e|coll[èe]ge|h[ôo]pital|centre|cité|gare)[ \u00a0](?:d[ue][ \u00a0])?$/i;

/** Words before a common noun: «un monsieur âgé». */
const determiner =
  /(?:^|[^\p{L}])(?:une?|l[ae]|cett?e|d[ue]|des?|aux?|bonjour|chère?|non|oui|vieux|jeune)[ \u00a0]$/iu;

/** What a person is called by their office, and not by their name. */
const title =
  /^(?:(?:m|mme|mlle|monsieur|madame|mademoiselle|mesdames|messieurs|docteur|professeur|ma[îi]tre|maire|chef|juge|agente?|caf|cpam|ants|mdph|rsa|apl|urssaf|msa)$|direct(?:eur|rice)|(?:sous-)?pr[ée]f[eè]t|pr[ée]sident|ministre|respons|conseill|secr[ée]t|procur|m[ée]diat|d[ée]fens|inspec|d[ée]put|s[ée]nat|rect(?:eur|ric)|assist|conf[ée]r|œuvre|oeuvre|ouvrage)/i;

const particle = /^(?:d[eoua]s?|del|l[ae]|les|ben|el|van|von|der|st|sainte?|d['’]|[DLNO]['’]|\p{Lu}\.)$/u;

/** Names after a civility, which stays: «Mme […]». Neither an office («Monsieur le Maire») nor an initial alone. */
export const findNames: Finder = function* (text) {
  for (const { index, 0: form, 1: short, 2: dotted } of text.matchAll(civility)) {
    const before = text.slice(Math.max(0, index - 20), index);
    // «me» and «pr» are words of every sentence in small letters.
    if (place.test(before) || (short && !/^(?:Me?|Pr)$/.test(form))) continue;
    const plain = dotted !== undefined || (/^m[aeo]d|^mons/i.test(form) && !determiner.test(before));
    const capitals = form.length > 2 && form === form.toUpperCase();
    const name = nameFrom(text, index + form.length, plain && !short, capitals);
    if (!name) continue;
    yield name;
    const [and] = /^ et(?= \p{Lu}[\p{Ll}’'])/u.exec(text.slice(name.end, name.end + 6)) ?? [];
    const other = and && /^(?:mm|mes)/i.test(form) && nameFrom(text, name.end + and.length, false, false);
    if (other) yield other;
  }
};

/** The name at a place. `plain`: it may be typed without capitals; `capitals`: so may the words after it. */
function nameFrom(text: string, place: number, plain: boolean, capitals: boolean): Span | undefined {
  let start: number | undefined;
  let name: Span | undefined;
  for (const word of wordsFrom(text, place, 6)) {
    start ??= word.start;
    const capitalised = isCapitalised(word.text);
    if (title.test(word.text)) break;
    if (particle.test(word.text) || (capitalised && particle.test(word.text.toLowerCase()))) {
      // «Monsieur le Maire», «Mme Petit du service».
      if (name ? !goesOn(text.slice(name.end, word.end)) : /^l[ae]s?$/.test(word.text)) break;
      continue;
    }
    if (sentenceWords.test(word.text) || /^\d|^\p{L}$/u.test(word.text)) break;
    if (!capitalised && (name || !plain || word.text.length < 3)) break;
    name = { start, end: word.end };
    if (!capitalised || (capitals && word.text === word.text.toUpperCase()))
      return { start, end: plainSurname(text, word.end) };
  }
  return name;
}

/** Where capitals tell nothing, a second word is of the name if the sentence pauses or goes on after it: «mme chloé petit, …». */
function plainSurname(text: string, place: number): number {
  const [second, third] = wordsFrom(text, place, 2);
  const isName = second && /^\p{L}{3}/u.test(second.text) && !sentenceWords.test(second.text);
  return isName && (!third || sentenceWords.test(third.text)) ? second.end : place;
}

/** Whether particles may stand inside a name, as in «Anne de La Tour» and «Jean LE GALL». */
const goesOn = (words: string): boolean => !/^[ \u00a0]+(?:d(?:u|es)|les?|la)$|DE L['’]/.test(words);
