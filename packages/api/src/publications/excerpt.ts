import { beginningOf } from './summary.js';

const before = 80;
const after = 220;

/** Letters that folding takes for the same. */
const spellings: Readonly<Record<string, string>> = {
  a: '[aàáâãä]',
  c: '[cç]',
  e: '[eéèêë]',
  i: '[iíîï]',
  n: '[nñ]',
  o: '[oóôõö]',
  u: '[uùúûü]',
  y: '[yÿ]',
};

/** Where one of these stems begins a word, however it is accented. */
export function stemPattern(stems: readonly string[]): RegExp | undefined {
  if (stems.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${stems.map(spelt).join('|')})`, 'iu');
}

// Stemming may replace the last letter («fréquence» becomes «frequent»).
function spelt(stem: string): string {
  const letters = stem.length > 4 ? stem.slice(0, -1) : stem;
  return letters.replace(/oe|ae|[aceinouy]/g, (found) =>
    found === 'oe' ? '(?:oe|œ)' : found === 'ae' ? '(?:ae|æ)' : (spellings[found] ?? found),
  );
}

/** The passage of a text where a search found it, between words; its beginning where the title alone was found. */
export function excerptOf(text: string, pattern: RegExp | undefined): string {
  const found = pattern === undefined ? -1 : text.search(pattern);
  if (found <= before) return beginningOf(text);
  const start = found - before + text.slice(found - before, found).search(/(?<=\s)\S/);
  const from = start < found - before ? found : start;
  const end = found + after;
  if (end >= text.length) return `…${text.slice(from)}`;
  const cut = text.slice(from, end).search(/\s\S*$/);
  return `…${text.slice(from, cut > 0 ? from + cut : end).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
