import { stringify } from 'csv-stringify';
import { pipeline, Readable, type Transform } from 'node:stream';
import type { Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import type { Cell } from './columns.js';
import { pagesOf, type OpenDataset } from './datasets.js';
import type { Filter } from './page.js';

// What neutralising adds must be known from what was there before.
const alreadyQuoted = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const distinct = (cell: Cell): Cell =>
  typeof cell === 'string' && cell.startsWith("'") && alreadyQuoted.test(cell) ? `'${cell}` : cell;

async function* rowsOf(
  db: Kysely<Database>,
  dataset: OpenDataset,
  filter: Filter,
): AsyncGenerator<readonly Cell[]> {
  yield dataset.headers;
  for await (const cells of pagesOf(db, dataset, filter)) for (const row of cells) yield row.map(distinct);
}

/**
 * A dataset as the official exports are: UTF-8 with a byte order mark, semicolons. Cells that a spreadsheet would
 * run as formulas are neutralised (OWASP, CSV injection). Memory does not grow with the dataset.
 */
export function csvOf(db: Kysely<Database>, dataset: OpenDataset, filter: Filter): Transform {
  const csv = stringify({
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    // With a record delimiter of its own, the library would leave bare line feeds of a cell unquoted.
    quote_record_delimiter: true,
    escape_formulas: true,
  });
  // A fault of the database ends the answer unfinished: whoever reads it sees that it is broken.
  return pipeline(Readable.from(rowsOf(db, dataset, filter)), csv, () => undefined);
}
