import type { Choices } from '../random.js';

/** A number of the family allowance fund, with its letter. */
export const allocataireWithLetter = (choices: Choices): string =>
  choices.digits(7) + choices.of(['', '', ' ', '-']) + choices.letters(1);

/** The same without its letter: only the words around tell what it is. */
export const allocataire = (choices: Choices): string => {
  const digits = choices.digits(7);
  return choices.of([
    digits,
    digits,
    digits,
    `${digits.slice(0, 4)} ${digits.slice(4)}`,
    `${digits.slice(0, 1)} ${digits.slice(1, 4)} ${digits.slice(4)}`,
  ]);
};

/** A tax identity number: thirteen digits, the first from 0 to 3. */
export function taxNumber(choices: Choices): string {
  const digits = String(choices.int(0, 3)) + choices.digits(12);
  const grouped = [
    digits.slice(0, 2),
    digits.slice(2, 4),
    digits.slice(4, 7),
    digits.slice(7, 10),
    digits.slice(10),
  ];
  return choices.of([
    digits,
    digits,
    grouped.join(' '),
    grouped.join('.'),
    `${digits.slice(0, 1)} ${digits.slice(1)}`,
  ]);
}

/** A plate of since 2009 (SIV), as people type it. */
export function plate(choices: Choices): string {
  const [left, middle, right] = [choices.letters(2), choices.digits(3), choices.letters(2)];
  return choices.of([
    `${left}-${middle}-${right}`,
    `${left}-${middle}-${right}`,
    `${left}-${middle}-${right}`,
    `${left} ${middle} ${right}`,
    `${left}${middle}${right}`,
    `${left}-${middle}-${right}`.toLowerCase(),
    `${left}${middle}${right}`.toLowerCase(),
  ]);
}

/** A plate of before 2009 (FNI). */
export function oldPlate(choices: Choices): string {
  const number = String(choices.int(10, 9999));
  const letters = choices.letters(choices.of([2, 2, 3]));
  const department = choices.of(['62', '59', '75', '13', '2A', '2B', '971', '33', '01']);
  return choices.of([
    `${number} ${letters} ${department}`,
    `${number}${letters}${department}`,
    `${number}-${letters}-${department}`,
  ]);
}
