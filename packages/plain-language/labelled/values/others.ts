import type { Choices } from '../random.js';

/** What stands in the same stories and is nobody's: amounts, dates, references, hours. */
export const others = {
  amount: (choices: Choices): string =>
    choices.of([
      `${choices.int(1, 999)} €`,
      `${choices.int(1, 9)} ${choices.digits(3)} euros`,
      `${choices.int(100, 9999)},${choices.digits(2)}€`,
      `${choices.int(1, 99)}.${choices.digits(3)},${choices.digits(2)} €`,
      `${choices.int(10, 99)} ${choices.digits(3)} ${choices.digits(3)} euros`,
      `${choices.int(100, 999)}e`,
    ]),
  date: (choices: Choices): string => {
    const [day, month, year] = [choices.int(1, 28), choices.int(1, 12), choices.int(2018, 2025)];
    const two = (n: number): string => String(n).padStart(2, '0');
    const name = choices.of(['janvier', 'février', 'mars', 'mai', 'juin', 'septembre', 'décembre']);
    return choices.of([
      `${two(day)}/${two(month)}/${year}`,
      `${two(day)}.${two(month)}.${year}`,
      `${two(day)}-${two(month)}-${year}`,
      `${two(day)}/${two(month)}/${two(year - 2000)}`,
      `${day} ${name} ${year}`,
      `${two(day)} ${two(month)} ${year}`,
      `${day} ${name}`,
    ]);
  },
  hour: (choices: Choices): string =>
    choices.of([
      `${choices.int(8, 18)}h${choices.of(['00', '15', '30', '45'])}`,
      `${choices.int(8, 18)} h`,
      `${choices.int(8, 18)}:30`,
    ]),
  year: (choices: Choices): string => String(choices.int(1998, 2025)),
  count: (choices: Choices): string => String(choices.int(2, 40)),
  /** A file reference, which names a file and not a person. */
  reference: (choices: Choices): string =>
    choices.of([
      choices.digits(10),
      choices.digits(8),
      `20${choices.digits(2)}-${choices.digits(6)}`,
      `${choices.letters(3)}${choices.digits(7)}`,
      `${choices.digits(4)}/${choices.digits(5)}/${choices.letters(2)}`,
      `${choices.letters(2)}-${choices.digits(6)}`,
      `${choices.letters(1)}${choices.digits(2)}-${choices.digits(7)}`,
      `4${choices.digits(11)}`,
    ]),
  parcel: (choices: Choices): string =>
    choices.of([
      `${choices.int(1, 9)}${choices.letters(1)}${choices.digits(11)}`,
      `1A ${choices.digits(3)} ${choices.digits(3)} ${choices.digits(4)} ${choices.int(0, 9)}`,
    ]),
  siret: (choices: Choices): string =>
    `${choices.digits(3)} ${choices.digits(3)} ${choices.digits(3)} 000${choices.digits(2)}`,
  barcode: (choices: Choices): string => `3${choices.digits(12)}`,
  article: (choices: Choices): string =>
    choices.of([
      `L${choices.int(100, 900)}-${choices.int(1, 30)}`,
      `R. ${choices.int(100, 900)}-${choices.int(1, 30)}-${choices.int(1, 9)}`,
      `${choices.int(1, 900)} du code civil`,
      `D ${choices.int(100, 900)} - ${choices.int(1, 9)}`,
      `L. ${choices.int(100, 900)}-${choices.int(1, 30)} CSS`,
    ]),
  form: (choices: Choices): string =>
    choices.of([
      `cerfa ${choices.digits(5)}*0${choices.int(1, 9)}`,
      `Cerfa n° ${choices.digits(5)}-0${choices.int(1, 9)}`,
      `S${choices.digits(4)}`,
      '2042 C PRO',
      '2042-RICI',
      'S1106',
    ]),
  model: (choices: Choices): string =>
    choices.of([
      'HL-L2350DW',
      'Galaxy S21',
      'iPhone 12',
      'HP ENVY 6020',
      'Windows 11',
      'DCP 1610 W',
      'PS5',
      'Redmi 9A',
      'TX-400-PRO',
      'Peugeot 206',
      'Clio 4',
    ]),
  road: (choices: Choices): string =>
    choices.of(['RN 17', 'A26', 'D 939', 'N25', 'la départementale 917', 'PK 112']),
  flight: (choices: Choices): string =>
    choices.of([
      `AF ${choices.digits(4)}`,
      `TER ${choices.digits(6)}`,
      `TGV ${choices.digits(4)}`,
      `bus ${choices.int(1, 90)}`,
    ]),
} as const;
