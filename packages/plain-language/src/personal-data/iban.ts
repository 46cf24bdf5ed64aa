import type { Finder } from './finding.js';

/** Length of an account number by country (ISO 13616 registry), of those that people in France hold. */
const lengths =
  '15NO 16BE 18DKFINL 19SI 20ATEELTLU 21CHHRLV 22BGDEGBIERS 24ADCZESROSESKTN 25PT 26DZTR 27CMFRGRITMC 28BFBJCICYHUMAMLNEPLSNTG 29UA 30MU 31MT';

/** The length, then two letters a country. */
const lengthOf = (country: string): number =>
  Number(new RegExp(`(\\d\\d)(?:[A-Z]{2})*?${country}`).exec(lengths)?.[1] ?? 0);

const beginning = /(?<![\p{L}\d])[a-z]{2}[ \u00a0-]?\d\d(?=[\s.-]?[a-z\d])/giu;

/** Account numbers whose key is right (ISO 7064, mod 97-10), grouped or not. */
export const findIbans: Finder = function* (text) {
  for (const { index } of text.matchAll(beginning)) {
    const length = lengthOf(text.slice(index, index + 2).toUpperCase());
    const end = length && endOf(text, index, length);
    if (end && remainder(text.slice(index, end)) === 1n) yield { start: index, end };
  }
};

/** After so many letters and digits, one separator at most between two; undefined where they are not there. */
function endOf(text: string, start: number, length: number): number | undefined {
  const found = new RegExp(`(?:[\\s.-]?[a-z\\d]){${length}}(?![a-z\\d])`, 'iy');
  found.lastIndex = start;
  return found.test(text) ? found.lastIndex : undefined;
}

/** Letters count from 10 (A) to 35 (Z), the first four characters last. */
function remainder(account: string): bigint {
  const characters = account.replace(/[\s.-]/g, '');
  const turned = [...characters.slice(4), ...characters.slice(0, 4)];
  return BigInt(turned.map((character) => Number.parseInt(character, 36)).join('')) % 97n;
}
