import type { Result } from '@spplus/contract/nouns/results';
import { msg, numberText, plural, str } from '@spplus/element';

function answersText(count: number, tag: string): string {
  const n = numberText(count, tag);
  return plural(count, tag, {
    zero: () => msg(str`${n} réponse`, { id: 'results-answers-zero' }),
    one: () => msg(str`${n} réponse`, { id: 'results-answers-one' }),
    two: () => msg(str`${n} réponses`, { id: 'results-answers-two' }),
    few: () => msg(str`${n} réponses`, { id: 'results-answers-few' }),
    many: () => msg(str`${n} réponses`, { id: 'results-answers-many' }),
    other: () => msg(str`${n} réponses`, { id: 'results-answers-other' }),
  });
}

/** On how many answers or cases a result stands; the empty string where that is not known. */
export function countedText({ n, indicator }: Result, tag: string): string {
  if (n === null) return '';
  return indicator.kind === 'satisfaction'
    ? answersText(n, tag)
    : msg(str`cas mesurés\u00a0: ${numberText(n, tag)}`);
}
