import type { Choices } from '../random.js';

const two = (n: number): string => String(n).padStart(2, '0');

interface Parts {
  readonly body: readonly [
    sex: string,
    year: string,
    month: string,
    department: string,
    commune: string,
    order: string,
  ];
  readonly key: string;
}

function parts(choices: Choices): Parts {
  const [department, commune] = choices.of<() => [string, string]>([
    () => [two(choices.int(1, 19)), choices.digits(3)],
    () => [two(choices.int(21, 95)), choices.digits(3)],
    () => [choices.of(['2A', '2B']), choices.digits(3)],
    () => ['97', `${choices.int(1, 6)}${choices.digits(2)}`],
    () => ['99', `${choices.int(1, 4)}${choices.digits(2)}`],
  ])();
  const body = [
    choices.of(['1', '2']),
    choices.digits(2),
    two(choices.int(1, 12)),
    department,
    commune,
    two(choices.int(0, 99)).padStart(3, String(choices.int(0, 4))),
  ] as const;
  // Corsica counts as 19 (2A) and 18 (2B).
  const number = BigInt(body.join('').replace('2A', '19').replace('2B', '18'));
  return { body, key: two(97 - Number(number % 97n)) };
}

/** A social security number with its key, as people type it. */
export function nir(choices: Choices): string {
  const { body, key } = parts(choices);
  const joined = body.join('');
  return choices.of([
    joined + key,
    `${joined} ${key}`,
    [...body, key].join(' '),
    [...body, key].join(' '),
    [...body, key].join('.'),
    [...body, key].join('-'),
    `${body.join(' ')} / ${key}`,
    `${joined} clé ${key}`,
    [...body, key].join('\u00A0'),
  ]);
}

/** Thirteen digits, the key left out. */
export function nirWithoutKey(choices: Choices): string {
  const { body } = parts(choices);
  return choices.of([body.join(''), body.join(' '), body.join('.')]);
}

/** What looks like one, with a wrong key. */
export function wrongNir(choices: Choices): string {
  const { body, key } = parts(choices);
  return body.join('') + two((Number(key) % 97) + 1);
}
