import type { Aspects, Channel, Feeling } from '@spplus/contract';
import { aspectHeaders, channelNames, feelingNames } from '../../open-data/french.js';
import { fromParisTime } from '../../open-data/paris-time.js';
import { foldHeader } from '../columns.js';
import { dayOf } from '../cells.js';
import type { SourceRow } from '../source-row.js';

export type Source = SourceRow<string>;

/** Our word for a French one, however it is accented; undefined where there is none. */
export function wordOf<W extends string>(names: Readonly<Record<W, string>>, text: string): W | undefined {
  const wanted = foldHeader(text);
  for (const word in names) if (foldHeader(names[word]) === wanted) return word;
  return undefined;
}

/** As `wordOf`; null for an empty cell, and set aside where it says something else. */
export function optionalWord<W extends string>(
  row: Source,
  column: string,
  names: Readonly<Record<W, string>>,
): W | null {
  const text = row.text(column);
  if (text === '') return null;
  const word = wordOf(names, text);
  if (word === undefined) row.setAside(column, `Il faut ${Object.values(names).join(', ')}.`);
  return word ?? null;
}

export function feelingOf(row: Source): Feeling {
  const column = 'Ressenti usager';
  const text = row.required(column, 50);
  return (
    wordOf(feelingNames, text) ?? row.refuse(column, `Il faut ${Object.values(feelingNames).join(', ')}.`)
  );
}

export function aspectsOf(row: Source): Aspects {
  const aspects: Aspects = {};
  for (const name of ['accessibility', 'information', 'relation', 'responsiveness', 'simplicity'] as const) {
    const feeling = optionalWord(row, aspectHeaders[name], feelingNames);
    if (feeling !== null) aspects[name] = feeling;
  }
  return aspects;
}

/** The channels we know of a list, each once: others stay in the cell. */
export const channelsOf = (row: Source, column: string): Channel[] => [
  ...new Set(
    row
      .text(column)
      .split(',')
      .map((name) => wordOf(channelNames, name))
      .filter((channel) => channel !== undefined),
  ),
];

/** A moment out of `31/12/2023 18:05` or `2023-12-31 18:05`, by the clocks of Paris; null for an empty cell. */
export function momentOf(row: Source, column: string): string | null {
  const text = row.text(column);
  if (text === '') return null;
  const day = dayOf(text);
  if (day === undefined) return row.refuse(column, 'Il faut une date, par exemple 31/12/2023 18:05.');
  if (/Z$|[+-]\d\d:\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return new Date(text).toISOString();
  const [, hours = '0', minutes = '0'] = /[T\s](\d{1,2}):(\d{2})/.exec(text) ?? [];
  if (Number(hours) > 23 || Number(minutes) > 59) return row.refuse(column, 'Cette heure n’existe pas.');
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return fromParisTime(year, month, date, Number(hours), Number(minutes));
}
