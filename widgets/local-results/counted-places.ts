import { msg, str } from '@spplus/element';
import { plural } from './counted.js';
import { numberText } from './format.js';

export function communesText(count: number, tag: string): string {
  const n = numberText(count, tag);
  return plural(count, tag, {
    zero: () => msg(str`${n} commune proposée`, { id: 'communes-zero' }),
    one: () => msg(str`${n} commune proposée`, { id: 'communes-one' }),
    two: () => msg(str`${n} communes proposées`, { id: 'communes-two' }),
    few: () => msg(str`${n} communes proposées`, { id: 'communes-few' }),
    many: () => msg(str`${n} communes proposées`, { id: 'communes-many' }),
    other: () => msg(str`${n} communes proposées`, { id: 'communes-other' }),
  });
}

export function structuresText(count: number, tag: string): string {
  const n = numberText(count, tag);
  return plural(count, tag, {
    zero: () => msg(str`${n} structure affichée`, { id: 'structures-zero' }),
    one: () => msg(str`${n} structure affichée`, { id: 'structures-one' }),
    two: () => msg(str`${n} structures affichées`, { id: 'structures-two' }),
    few: () => msg(str`${n} structures affichées`, { id: 'structures-few' }),
    many: () => msg(str`${n} structures affichées`, { id: 'structures-many' }),
    other: () => msg(str`${n} structures affichées`, { id: 'structures-other' }),
  });
}
