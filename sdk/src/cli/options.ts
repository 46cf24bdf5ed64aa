import { InvalidArgumentError, Option } from 'commander';
import { date } from '@spplus/contract/primitives';

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

export function dayOf(text: string): string {
  if (!date.safeParse(text).success) throw new InvalidArgumentError('It is a day, as 2026-06-30.');
  return text;
}

/** Where a text comes from: typed, or a file. */
export interface TextOptions {
  readonly text?: string;
  readonly file?: string;
}

export const textOptions = (): [Option, Option] => [
  new Option('--text <text>', 'the text itself').conflicts('file'),
  new Option('--file <file>', 'file that holds the text; - reads the standard input'),
];
