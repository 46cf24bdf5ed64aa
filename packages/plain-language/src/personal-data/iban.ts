import type { Finder } from './finding.js';

/** Length of an account number by country (ISO 13616 registry): Europe, the Maghreb, French-speaking Africa. */
const lengths = new Map(
  (
    'AD24AL28AT20BA20BE16BF28BG22BI27BJ28CH21CI28CM27CY28CZ24DE22DK18DZ26EE20ES24FI18FO18FR27GA27GB22GE22GI23' +
    'GL18GR27HR21HU28IE22IL23IS26IT27LB28LI21LT20LU20LV21MA28MC27MD24ME22MG27MK19ML28MR27MT31MU30NE28NL18NO15' +
    'PL28PT25RO24RS22SE24SI19SK24SM27SN28TG28TN24TR26UA29VA22XK20'
  )
    .match(/.{4}/g)
    ?.map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const beginning = /(?<![\p{L}\d])[a-z]{2}[ \u00a0-]?\d\d(?=[ \u00a0.-]?[a-z\d])/giu;

/** Account numbers whose key is right (ISO 7064, mod 97-10), grouped or not. */
export const findIbans: Finder = function* (text) {
  for (const { index } of text.matchAll(beginning)) {
    const length = lengths.get(text.slice(index, index + 2).toUpperCase());
    const end = length && endOf(text, index, length);
    if (end && remainder(text.slice(index, end)) === 1) yield { start: index, end };
  }
};

/** After so many letters and digits, one separator at most between two; undefined where they are not there. */
function endOf(text: string, start: number, length: number): number | undefined {
  const found = new RegExp(`(?:[ \\u00a0\\u202f.-]?[a-z\\d]){${length}}(?![a-z\\d])`, 'iy');
  found.lastIndex = start;
  return found.test(text) ? found.lastIndex : undefined;
}

/** Letters count from 10 (A) to 35 (Z), the first four characters last. */
function remainder(account: string): number {
  const characters = account.replace(/[^a-z\d]/gi, '');
  let rest = 0;
  for (const character of characters.slice(4) + characters.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
