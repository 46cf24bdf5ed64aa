import type { Choices } from './random.js';

/** A way of typing, applied piece by piece so that labels keep their places. */
export type Habit = (piece: string) => string;

const withoutAccents: Habit = (piece) => piece.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

const habits: readonly Habit[] = [
  withoutAccents,
  (piece) => piece.toLowerCase(),
  (piece) => piece.replaceAll('’', "'"),
  (piece) => piece.replaceAll('’', "'"),
  (piece) => piece.replaceAll('’', "'"),
  (piece) => piece.replaceAll(', ', ','),
  (piece) => piece.replaceAll('. ', '.  '),
  (piece) => withoutAccents(piece).toLowerCase().replaceAll('’', ' '),
];

/** One text in thirty is typed in capitals, half in some habit, the others as a book would have it. */
export function habitOf(choices: Choices): Habit {
  if (choices.happens(3)) return (piece) => piece.toUpperCase();
  return choices.happens(50) ? choices.of(habits) : (piece) => piece;
}
