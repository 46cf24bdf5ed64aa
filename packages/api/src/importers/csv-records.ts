import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { CsvError, parse, type Info } from 'csv-parse';
import { UnreadableFile } from './unreadable-file.js';
import { Utf8 } from './utf8.js';

export interface CsvRecord {
  /** Where the record begins, the header being line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Longest record, in characters: the longest of the official files stays under 2,000. */
export const longestRecord = 100_000;

/**
 * Reads a CSV file record by record, in constant memory.
 *
 * Stray quotes are data, empty lines are skipped, any line ending is accepted.
 * Throws `UnreadableFile` for another encoding, an endless record or a quote that is never closed.
 */
export async function* csvRecords(path: string, delimiter: string): AsyncGenerator<CsvRecord> {
  const name = basename(path);
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    max_record_size: longestRecord,
  });
  // A failure upstream destroys the parser with its cause, which the loop below then throws.
  pipeline(createReadStream(path), new Utf8(name), parser, () => undefined);
  const records: AsyncIterable<{ record: string[]; info: Info }> = parser;
  let next = 1;
  let emptyLines = 0;
  try {
    for await (const { record, info } of records) {
      const line = next + info.empty_lines - emptyLines;
      emptyLines = info.empty_lines;
      next = line + 1 + lineBreaksIn(record);
      yield { line, cells: record };
    }
  } catch (cause) {
    throw cause instanceof CsvError ? explained(cause, name, next) : cause;
  }
}

// The parser counts a CRLF inside a cell as two lines, where an editor shows one.
const lineBreaksIn = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

function explained(cause: CsvError, name: string, line: number): UnreadableFile {
  if (cause.code === 'CSV_MAX_RECORD_SIZE') {
    return new UnreadableFile(
      `« ${name} » : l’enregistrement de la ligne ${line} dépasse ${longestRecord.toLocaleString('fr')} caractères. ` +
        'Un guillemet n’y est pas refermé, ou bien ce n’est pas un fichier CSV.',
      { cause },
    );
  }
  if (cause.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new UnreadableFile(`« ${name} » : un guillemet ouvert à la ligne ${line} n’est jamais refermé.`, {
      cause,
    });
  }
  return new UnreadableFile(
    `« ${name} » ne se lit pas comme un fichier CSV à la ligne ${line} : ${cause.message}`,
    {
      cause,
    },
  );
}
