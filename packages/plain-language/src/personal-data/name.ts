import type { Finder, Span } from './finding.js';
import { isCapitalised, sentenceWords, wordsFrom } from './words.js';

const civility =
  /(?<![\p{L}\d’'-])(?<!\d[ \u00a0])(?:(M|Me|Pr)(?=[ \u00a0]\p{L})|(mm?\.|mr\.?|mmes?\.?|m(?:el)?les?\.?|mlles?\.?|dr\.?)|(?:mademoiselle|madame|monsieur|mesdames|messieurs|docteure?|ma[îi]tre|professeure?))(?![\p{L}\d])/giu;

/** A way or a place named after someone is no person. */
const place =
  /(?:rue|avenue|boulevard|all[ée]e|impasse|quai|square|place|pont|salle|stade|[ée]cole|lyc[ée]e|coll[èe]ge|h[ôo]pital|clinique|centre|cit[ée]|gare)[ \u00a0](?:d[ue][ \u00a0])?$/i;

/** Words before a common noun: «un monsieur âgé». */
const determiner =
  /(?:^|[^\p{L}])(?:une?|l[ae]|cett?e|d[ue]|des?|aux?|bonjour|chère?|non|oui|vieille|vieux|jeune|petite?)[ \u00a0]$/iu;

/** What a person is called by their office, and not by their name. */
const title =
  /^(?:m|mme|mlle|monsieur|madame|mademoiselle|messieurs|mesdames|docteur|professeur|ma[îi]tre|direct(?:eur|rice)|maires?se?|pr[ée]f[eè]te?|sous-pr[ée]f[eè]te?|pr[ée]sidente?|ministre|chef|cheffe|responsable|conseill[eè]re?|secr[ée]taire|procureure?|juge|m[ée]diat(?:eur|rice)|d[ée]fenseure?|agente?|inspect(?:eur|rice)|d[ée]put[ée]e?|s[ée]nat(?:eur|rice)|rect(?:eur|rice)|proviseure?|commissaire|caf|cpam|ants|mdph|rsa|apl|urssaf|msa|untel|trucmuche|tout-le-monde)$/i;

const particle = /^(?:d[eoua]s?|del|l[ae]|les|ben|el|van|von|der|saint|st|sainte|d['’]|[DNO]['’]|\p{Lu}\.)$/u;
const capitalParticle = /^(?:d[eoua]s?|del|l[ae]|les|ben|el|van|von|der|saint|st|sainte)$/i;

/** Names after a civility, which stays: «Mme […]». Neither an office («Monsieur le Maire») nor an initial alone. */
export const findNames: Finder = function* (text) {
  for (const match of text.matchAll(civility)) {
    const [form, short, dotted] = match;
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    // «me» and «pr» are words of every sentence in small letters.
    if (place.test(before) || (short && !['M', 'Me', 'Pr'].includes(form))) continue;
    const plain =
      !short && (dotted !== undefined || (/^m[aeo]d|^mons/i.test(form) && !determiner.test(before)));
    const name = nameFrom(
      text,
      match.index + form.length,
      plain,
      form.length > 2 && form === form.toUpperCase(),
    );
    if (!name) continue;
    yield name;
    const and =
      /^(?:mmes|mm|mesd|mess)/i.test(form) &&
      /^ et(?= \p{Lu}[\p{Ll}’'])/u.exec(text.slice(name.end, name.end + 6));
    const other = and && nameFrom(text, name.end + and[0].length, false, false);
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
    if (particle.test(word.text) || (capitalised && capitalParticle.test(word.text))) {
      // «Monsieur le Maire», «Mme Petit du service».
      if (name ? !goesOn(word.text) : /^l[ae]s?$/.test(word.text)) break;
      continue;
    }
    if (sentenceWords.test(word.text) || /^\d|^\p{L}$/u.test(word.text)) break;
    if (!capitalised && (name || !plain || word.text.length < 3)) break;
    name = { start, end: word.end };
    if (!capitalised || capitals) break;
  }
  return name;
}

/** Whether a particle may stand inside a name, as in «Anne de La Tour» and «Jean LE GALL». */
const goesOn = (word: string): boolean => !/^(?:du|des|DU|DES?|les?|la)$/.test(word);
