import type { DatasetName } from '@spplus/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import { indicatorColumns, resultColumns, structureColumns, type Cell, type Columns } from './columns.js';
import { experienceColumns } from './experience-columns.js';
import { pageOfExperiences } from './experience-store.js';
import type { After, Filter, Page } from './page.js';
import { pageOfIndicators, pageOfResults, pageOfStructures } from './store.js';

/** A dataset, one page of official rows after another. */
export interface OpenDataset {
  readonly title: string;
  readonly headers: readonly string[];
  /** The header under which each row differs from all others. */
  readonly key: string;
  /** The cells of one page, and where the next begins; undefined after the last. */
  readonly read: (
    db: Kysely<Database>,
    filter: Filter,
    after: After,
  ) => Promise<{
    readonly cells: readonly (readonly Cell[])[];
    readonly next: After;
  }>;
}

function dataset<R>(
  title: string,
  key: string,
  columns: Columns<R>,
  page: (db: Kysely<Database>, filter: Filter, after: After) => Promise<Page<R>>,
): OpenDataset {
  const cellsOf = Object.values(columns);
  return {
    title,
    key,
    headers: Object.keys(columns),
    read: async (db, filter, after) => {
      const { rows, next } = await page(db, filter, after);
      return { cells: rows.map((row) => cellsOf.map((cell) => cell(row))), next };
    },
  };
}

export const datasets: Readonly<Record<DatasetName, OpenDataset>> = {
  structures: dataset('Structures', 'Code SP+ de la structure', structureColumns, pageOfStructures),
  indicators: dataset('Indicateurs', 'code_sp_de_l_indicateur', indicatorColumns, pageOfIndicators),
  results: dataset('Résultats', 'code_sp_du_resultat', resultColumns, pageOfResults),
  experiences: dataset('Expériences', 'ID expérience', experienceColumns, pageOfExperiences),
};

/** The rows of a dataset, a page at a time: memory does not grow with it. */
export async function* pagesOf(
  db: Kysely<Database>,
  { read }: OpenDataset,
  filter: Filter,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  let reading = read(db, filter, undefined);
  for (;;) {
    const { cells, next } = await reading;
    if (next === undefined) {
      yield cells;
      return;
    }
    // The database reads the next page while this one is written; a fault of it is thrown when its turn comes.
    reading = read(db, filter, next);
    reading.catch(() => undefined);
    yield cells;
  }
}
