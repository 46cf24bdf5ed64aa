import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import type { Columns } from './columns.js';
import type { Remark } from './remark.js';
import type { SourceRow } from './source-row.js';

/** What became of a row that is kept. */
export type Fate = 'added' | 'changed' | 'unchanged';

/** What an importer is given. */
export interface ImportContext {
  readonly db: Kysely<Database>;
  readonly now: () => Date;
}

/** One run over one file. */
export interface ImportSession<K extends string, Row> {
  /** Reads a row. Throws `RefusedRow`. */
  read(row: SourceRow<K>): Row;
  /**
   * Writes rows and says what became of each, in order. May be called again with fewer of them after the database
   * refused one.
   */
  write(trx: Transaction<Database>, rows: readonly Row[]): Promise<readonly Fate[]>;
  /** Settles what needed every row to be there. */
  finish(trx: Transaction<Database>): Promise<Closing>;
}

export interface Closing {
  /** Rows counted as unchanged that the closing changed after all. */
  readonly changedAfterAll: number;
  /** One for each row that the closing left without one of its values. */
  readonly remarks: readonly Remark[];
}

export interface Importer<K extends string, Row> {
  /** As on the command line, and in the report. */
  readonly name: string;
  readonly columns: Columns<K>;
  begin(context: ImportContext): Promise<ImportSession<K, Row>>;
}
