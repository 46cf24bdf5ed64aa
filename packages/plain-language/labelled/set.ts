import type { Finding, PersonalDataKind } from '../src/personal-data/find.js';
import { lastFrames } from './frames/last.js';
import { laterFrames } from './frames/later.js';
import { closings, nobodyFrames, openings } from './frames/nobody.js';
import { numberFrames } from './frames/numbers.js';
import { peopleFrames } from './frames/people.js';
import { habitOf, type Habit } from './habits.js';
import { Choices } from './random.js';
import { email } from './values/email.js';
import { iban, wrongIban } from './values/iban.js';
import { otherPerson, otherPostAddress } from './values/later.js';
import { nir, nirWithoutKey, wrongNir } from './values/nir.js';
import { allocataire, allocataireWithLetter, oldPlate, plate, taxNumber } from './values/numbers.js';
import { others } from './values/others.js';
import { person, surname } from './values/people.js';
import { overseasPhone, phone, servicePhone } from './values/phone.js';
import { postAddress } from './values/post-address.js';

/** A text, with the personal data that its frame put there. */
export interface LabelledText {
  readonly text: string;
  readonly labels: readonly Finding[];
  /** Of a frame written once the rules were; first readings stand in `docs/figures.md`. */
  readonly later: boolean;
}

type Write = (choices: Choices) => string;

const personal: Readonly<Record<string, readonly [PersonalDataKind, Write]>> = {
  nir: ['nir', nir],
  'nir-13': ['nir', nirWithoutKey],
  iban: ['iban', iban],
  phone: ['phone', phone],
  'overseas-phone': ['phone', overseasPhone],
  email: ['email', email],
  address: ['post-address', postAddress],
  allocataire: ['allocataire-number', allocataire],
  'allocataire-letter': ['allocataire-number', allocataireWithLetter],
  tax: ['tax-number', taxNumber],
  plate: ['vehicle-plate', plate],
  'old-plate': ['vehicle-plate', oldPlate],
  person: ['name', person],
  surname: ['name', surname],
  'other-person': ['name', otherPerson],
  'other-address': ['post-address', otherPostAddress],
};

const impersonal: Readonly<Record<string, Write>> = {
  ...others,
  'service-phone': servicePhone,
  'wrong-nir': wrongNir,
  'wrong-iban': wrongIban,
};

/** How many texts are made of each frame. */
const textsPerFrame = 7;

/** The labelled set: the same texts at every run. Labels come from the slots, never from the finder. */
export function labelledTexts(): LabelledText[] {
  const choices = new Choices(20_260_315);
  const first: readonly string[] = [
    ...Object.values(numberFrames).flat(),
    ...Object.values(peopleFrames).flat(),
    ...nobodyFrames,
  ];
  return [
    ...textsOf(first, nobodyFrames, choices).map((text) => ({ ...text, later: false })),
    ...textsOf(laterFrames, laterFrames, choices).map((text) => ({ ...text, later: true })),
    ...textsOf(lastFrames, lastFrames, choices).map((text) => ({ ...text, later: true })),
  ];
}

const textsOf = (frames: readonly string[], others: readonly string[], choices: Choices) =>
  frames.flatMap((frame) =>
    Array.from({ length: textsPerFrame }, () => filled(around(frame, others, choices), choices)),
  );

/** A frame among what people write before and after it. */
function around(frame: string, others: readonly string[], choices: Choices): string {
  const opening = choices.happens(30) ? choices.of(openings) : '';
  const more = choices.happens(40) ? choices.of(others) : '';
  const closing = choices.happens(30) ? choices.of(closings) : '';
  return [opening + frame, more, closing].filter((part) => part !== '').reduce(after);
}

/** Whoever leaves out a full stop begins a new line. */
const after = (text: string, next: string): string => text + (/[.!?…]$/.test(text) ? ' ' : '\n') + next;

function filled(frame: string, choices: Choices): { text: string; labels: Finding[] } {
  const habit: Habit = habitOf(choices);
  const labels: Finding[] = [];
  let text = '';
  for (const [index, piece] of frame.split(/[{}]/).entries()) {
    // Between braces stand slots: every second piece.
    if (index % 2 === 0) {
      text += habit(piece);
      continue;
    }
    const [kind, write = impersonal[piece]] = personal[piece] ?? [];
    if (!write) throw new Error(`No value is written for {${piece}}.`);
    const start = text.length;
    text += habit(write(choices));
    if (kind) labels.push({ kind, start, end: text.length });
  }
  return { text, labels };
}
