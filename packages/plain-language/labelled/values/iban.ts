import type { Choices } from '../random.js';

/** Countries of the accounts that people give, with how their account numbers are made. */
const accounts: readonly [string, (choices: Choices) => string][] = [
  ['FR', (choices) => choices.digits(10) + choices.digits(11) + choices.digits(2)],
  ['FR', (choices) => choices.digits(10) + choices.letters(1) + choices.digits(10) + choices.digits(2)],
  ['BE', (choices) => choices.digits(12)],
  ['DE', (choices) => choices.digits(18)],
  ['LU', (choices) => choices.digits(16)],
  ['ES', (choices) => choices.digits(20)],
  ['PT', (choices) => choices.digits(21)],
  ['IT', (choices) => choices.letters(1) + choices.digits(22)],
  ['NL', (choices) => choices.letters(4) + choices.digits(10)],
  ['GB', (choices) => choices.letters(4) + choices.digits(14)],
  ['CH', (choices) => choices.digits(17)],
  ['LT', (choices) => choices.digits(16)],
];

const asDigits = (text: string): string =>
  [...text].map((letter) => String(Number.parseInt(letter, 36))).join('');

const keyOf = (country: string, account: string): string =>
  String(98n - (BigInt(asDigits(`${account}${country}00`)) % 97n)).padStart(2, '0');

const inFours = (text: string, separator: string): string => text.match(/.{1,4}/g)?.join(separator) ?? text;

/** An account number, French three times in four, as people type it. */
export function iban(choices: Choices): string {
  const [country, write] = (choices.happens(70)
    ? accounts[choices.int(0, 1)]
    : accounts[choices.int(2, 11)]) ?? ['FR', (other: Choices) => other.digits(23)];
  const account = write(choices);
  const whole = country + keyOf(country, account) + account;
  return choices.of([
    whole,
    whole,
    inFours(whole, ' '),
    inFours(whole, ' '),
    inFours(whole, '\u00A0'),
    inFours(whole, '-'),
    whole.toLowerCase(),
    inFours(whole.toLowerCase(), ' '),
  ]);
}

/** What looks like one, with a wrong key. */
export function wrongIban(choices: Choices): string {
  const account = choices.digits(23);
  const key = (Number(keyOf('FR', account)) % 96) + 1;
  return `FR${String(key).padStart(2, '0')}${account}`;
}
