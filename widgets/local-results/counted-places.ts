import { msg, numberText, plural, str } from '@spplus/element';

export function communesText(count: number, tag: string): string {
  const n = numberText(count, tag);
  return plural(count, tag, {
    zero: () => msg(str`${n} commune proposée`, { id: 'results-communes-zero' }),
    one: () => msg(str`${n} commune proposée`, { id: 'results-communes-one' }),
    two: () => msg(str`${n} communes proposées`, { id: 'results-communes-two' }),
    few: () => msg(str`${n} communes proposées`, { id: 'results-communes-few' }),
    many: () => msg(str`${n} communes proposées`, { id: 'results-communes-many' }),
    other: () => msg(str`${n} communes proposées`, { id: 'results-communes-other' }),
  });
}

export function structuresText(count: number, tag: string): string {
  const n = numberText(count, tag);
  return plural(count, tag, {
    zero: () => msg(str`${n} structure affichée`, { id: 'results-structures-zero' }),
    one: () => msg(str`${n} structure affichée`, { id: 'results-structures-one' }),
    two: () => msg(str`${n} structures affichées`, { id: 'results-structures-two' }),
    few: () => msg(str`${n} structures affichées`, { id: 'results-structures-few' }),
    many: () => msg(str`${n} structures affichées`, { id: 'results-structures-many' }),
    other: () => msg(str`${n} structures affichées`, { id: 'results-structures-other' }),
  });
}
