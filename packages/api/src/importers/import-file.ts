import { basename } from 'node:path';
import { checkFile } from './checked-file.js';
import { csvRecords, type CsvRecord } from './csv-records.js';
import { readDialect, type Dialect } from './heading.js';
import type { ImportContext, Importer } from './importer.js';
import { ReportBook, type ImportReport } from './report.js';
import { RefusedRow, SourceRow } from './source-row.js';
import { UnreadableFile } from './unreadable-file.js';
import { writeBatch, type Pending } from './write-batch.js';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Rows of one transaction: enough to be fast, few enough to let the public's reads through in between. */
const batchSize = 1000;

/**
 * Imports a CSV file: each good row is taken, each bad one is refused with its reason, and a second run changes nothing.
 *
 * The file is read twice, so that nothing at all is applied of one that breaks half-way.
 * Throws `UnreadableFile` where nothing can be read.
 */
export async function importFile<K extends string, Row>(
  importer: Importer<K, Row>,
  context: ImportContext,
  path: string,
  onProgress: (progress: Progress) => void,
): Promise<ImportReport> {
  const start = performance.now();
  await checkFile(path);
  const dialect = await readDialect(path, importer.columns);
  const total = await countRows(path, dialect);
  const session = await importer.begin(context);
  const book = new ReportBook();

  let batch: Pending<Row>[] = [];
  const flush = async () => {
    await writeBatch(context.db, session, batch, book);
    batch = [];
    onProgress({ done: book.rows, total });
  };
  for await (const record of rowsOf(path, dialect)) {
    book.rows++;
    try {
      const source = new SourceRow(dialect.heading, record);
      batch.push({ line: record.line, row: session.read(source), remarks: source.remarks });
    } catch (refusal) {
      if (!(refusal instanceof RefusedRow)) throw refusal;
      book.refuse(refusal.remark);
    }
    if (batch.length === batchSize) await flush();
  }
  await flush();
  await context.db.transaction().execute(async (trx) => book.settle(await session.finish(trx)));
  return book.close(importer.name, basename(path), (performance.now() - start) / 1000);
}

async function* rowsOf<K extends string>(path: string, { delimiter }: Dialect<K>): AsyncGenerator<CsvRecord> {
  let header = true;
  for await (const record of csvRecords(path, delimiter)) {
    // Spreadsheets end their exports with rows of nothing but separators.
    if (!header && record.cells.some((cell) => cell.trim() !== '')) yield record;
    header = false;
  }
}

async function countRows<K extends string>(path: string, dialect: Dialect<K>): Promise<number> {
  const rows = rowsOf(path, dialect);
  let count = 0;
  while (!(await rows.next()).done) count++;
  if (count === 0)
    throw new UnreadableFile(`« ${basename(path)} » n’a que sa ligne de titres : aucune donnée à importer.`);
  return count;
}
