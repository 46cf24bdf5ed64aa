import type { Choices } from '../random.js';

const pairs = (digits: string, separator: string): string => digits.match(/../g)?.join(separator) ?? digits;

/** A person's number, as people type it. */
export function phone(choices: Choices): string {
  const area = choices.of(['6', '6', '6', '7', '7', '1', '2', '3', '4', '5', '9']);
  const rest = choices.digits(8);
  const national = `0${area}${rest}`;
  const after = pairs(rest, ' ');
  return choices.of([
    national,
    national,
    pairs(national, ' '),
    pairs(national, ' '),
    pairs(national, '.'),
    pairs(national, '-'),
    pairs(national, '/'),
    pairs(national, '\u00A0'),
    pairs(national, ' . '),
    `0${area} ${rest}`,
    `0${area}${rest.slice(0, 2)} ${rest.slice(2, 5)} ${rest.slice(5)}`,
    `+33${area}${rest}`,
    `+33 ${area} ${after}`,
    `+33 (0)${area} ${after}`,
    `+33.${area}.${pairs(rest, '.')}`,
    `0033${area}${rest}`,
    `0033 ${area} ${after}`,
    `(0${area}) ${after}`,
  ]);
}

/** A number of an overseas département or territory. */
export function overseasPhone(choices: Choices): string {
  const [country, area] = choices.of<[string, string]>([
    ['262', '692'],
    ['262', '262'],
    ['590', '690'],
    ['590', '590'],
    ['596', '696'],
    ['594', '694'],
    ['262', '639'],
  ]);
  const rest = choices.digits(6);
  return choices.of([
    `0${area} ${pairs(rest, ' ')}`,
    `0${area}${rest}`,
    `0${area}.${pairs(rest, '.')}`,
    `+${country} ${area} ${pairs(rest, ' ')}`,
    `+${country}${area}${rest}`,
    `00${country} ${area} ${pairs(rest, ' ')}`,
  ]);
}

/** A number of a service, which is nobody's. */
export function servicePhone(choices: Choices): string {
  return choices.of([
    '3939',
    '36 46',
    '3949',
    '39 60',
    '3230',
    '0 809 540 540',
    '0 806 706 006',
    '0 800 130 000',
    `0 8${choices.digits(2)} ${choices.digits(3)} ${choices.digits(3)}`,
    '08 11 70 36 46',
    '0820 33 24 24',
    '0810256210',
  ]);
}
