import { Readable } from 'node:stream';
import type { Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import { pagesOf, type OpenDataset } from './datasets.js';
import type { Filter } from './page.js';

async function* textOf(db: Kysely<Database>, dataset: OpenDataset, filter: Filter): AsyncGenerator<string> {
  let before = '[\n';
  for await (const cells of pagesOf(db, dataset, filter)) {
    if (cells.length === 0) continue;
    const objects = cells.map((row) =>
      JSON.stringify(Object.fromEntries(dataset.headers.map((header, index) => [header, row[index]]))),
    );
    yield before + objects.join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** A dataset as an array of objects under the official headers. Memory does not grow with the dataset. */
export const jsonOf = (db: Kysely<Database>, dataset: OpenDataset, filter: Filter): Readable =>
  Readable.from(textOf(db, dataset, filter), { objectMode: false });
