import type { Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import type { ImportSession } from './importer.js';
import type { ReportBook } from './report.js';
import type { Remark } from './remark.js';

/** A row read and not yet written. */
export interface Pending<Row> {
  readonly line: number;
  readonly row: Row;
  readonly remarks: readonly Remark[];
}

/**
 * Writes rows in one transaction. Where the data of one of them is refused by the database itself, halves the batch
 * until that row is alone: only it is left out.
 */
export async function writeBatch<Row>(
  db: Kysely<Database>,
  session: Pick<ImportSession<string, Row>, 'write'>,
  batch: readonly Pending<Row>[],
  book: ReportBook,
): Promise<void> {
  const [first] = batch;
  if (first === undefined) return;
  try {
    const rows = batch.map(({ row }) => row);
    const fates = await db.transaction().execute((trx) => session.write(trx, rows));
    book.keep(fates);
    for (const { remarks } of batch) book.remark(remarks);
  } catch (error) {
    const detail = dataFault(error);
    if (detail === undefined) throw error;
    if (batch.length === 1) {
      const reason = `La base de données refuse cette ligne : ${detail}.`;
      book.refuse({ line: first.line, column: null, value: null, reason });
      return;
    }
    const middle = Math.ceil(batch.length / 2);
    await writeBatch(db, session, batch.slice(0, middle), book);
    await writeBatch(db, session, batch.slice(middle), book);
  }
}

/** What the database says against the data themselves (SQLSTATE classes 22 and 23); undefined for any other failure. */
function dataFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^2[23]/.test(error.code) ? error.message : undefined;
}
