import { readFile } from 'node:fs/promises';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { WrongUsage } from '../wrong-usage.js';
import { columnsOf, missing, type ResultColumn } from './columns.js';

/** A line of a file of results, as it stands there. */
export interface ResultLine {
  /** The first line of the file, its headers, being 1. */
  readonly line: number;
  readonly cell: (column: ResultColumn) => string;
}

export interface ResultFile {
  readonly lines: readonly ResultLine[];
  /** A column as the file names it; its own name where the file does not have it. */
  readonly headerOf: (column: string) => string;
}

/** Reads a CSV file in UTF-8, separated by semicolons or commas. Throws `WrongUsage` where it cannot be used. */
export async function readResultFile(path: string): Promise<ResultFile> {
  const [first, ...rest] = recordsOf(path, await textOf(path));
  const columns = columnsOf(first?.cells ?? []);
  const missed = missing(columns);
  if (!first || missed.length > 0) {
    throw new WrongUsage(`${path}: the first line has no column ${missed.join(', nor ')}.`);
  }
  const positions: ReadonlyMap<string, number> = columns;
  const at = (cells: readonly string[], column: string) => cells[positions.get(column) ?? -1]?.trim();
  return {
    lines: rest.map(({ line, cells }) => ({ line, cell: (column) => at(cells, column) ?? '' })),
    headerOf: (column) => at(first.cells, column) ?? column,
  };
}

async function textOf(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (cause) {
    throw new WrongUsage(
      cause instanceof TypeError ? `${path} is not text in UTF-8.` : `${path} cannot be read.`,
      { cause },
    );
  }
}

interface NumberedRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function recordsOf(path: string, text: string): NumberedRecord[] {
  const records: NumberedRecord[] = [];
  const [headers = ''] = text.split(/\r?\n/, 1);
  try {
    parse(text, {
      bom: true,
      delimiter: headers.includes(';') ? ';' : ',',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ line: lines, cells });
        return null;
      },
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new WrongUsage(`${path} does not read as CSV: ${cause.message}.`, { cause });
  }
  return records;
}
