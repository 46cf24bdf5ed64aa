import { Random } from '../../src/demonstration/random.js';

export const vocabularySize = 20_000;

const digits = '0123456789abcdef';
const letters = 'bcdfgjlmnprtvaio';

/** A made-up word for a rank from 1, the same in SQL as here; none has an ending that stemming would take off. */
export const wordOf = (rank: number): string =>
  `${((rank * 48_271) % 1_048_573).toString(16).replace(/./g, (digit) => letters[digits.indexOf(digit)] ?? '')}k`;

/** A word for the rank that an SQL expression gives. */
export const sqlWordOf = (rank: string): string =>
  `translate(to_hex((${rank})::bigint * 48271 % 1048573), '${digits}', '${letters}') || 'k'`;

const networks = ['caf', 'france-travail', 'carsat'];
const feelings = ['positive', 'neutral', 'negative'];
const aspects = ['accessibility', 'information', 'relation', 'responsiveness', 'simplicity'];

/** As often as in the stories: as the inverse of its rank, which is how the words of a language come. */
const anyWord = (random: Random): string => wordOf(Math.floor(vocabularySize ** random.fraction()));

/** What people search: mostly one word, often two, sometimes misspelt. */
export function searches(count: number): readonly string[] {
  const random = new Random(2);
  return Array.from({ length: count }, () => {
    const word = anyWord(random);
    const draw = random.fraction();
    if (draw < 0.6) return `q=${word}`;
    if (draw < 0.9) return `q=${word}+${anyWord(random)}`;
    return `q=${word.slice(0, 3)}${word.slice(4)}`;
  });
}

/** What people filter by: one or two filters, common values as likely as rare ones. */
export function filters(count: number): readonly string[] {
  const random = new Random(3);
  const any = (values: readonly string[]) => values[random.integer(0, values.length - 1)] ?? '';
  const draws = [
    () => `network=${any(networks)}`,
    () => `department=${String(random.integer(1, 95)).padStart(2, '0').replace('20', '2A')}`,
    () => `feeling=${any(feelings)}`,
    () => `answered=${any(['true', 'false'])}`,
    () => `action=${any(['committed', 'done'])}`,
    () => `aspect=${any(aspects)}`,
  ];
  return Array.from({ length: count }, () => {
    const first = random.integer(0, 5);
    const second = (first + random.integer(1, 5)) % 6;
    const chosen = random.once(2) ? [first] : [first, second];
    return chosen.map((index) => draws[index]?.()).join('&');
  });
}
