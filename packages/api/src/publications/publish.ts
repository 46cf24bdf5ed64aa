import type { Transaction } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import { publicationOf, type Published } from './published.js';
import { contentsOf, removePublications, savePublications } from './publish-store.js';

/**
 * Writes what the public reads of a story, from the story, its masks, its threads and its actions: call it in the
 * transaction of whatever changes one of them. A story that is not in state `published` leaves every public place.
 */
export const publish = (transaction: Transaction<Database>, id: string): Promise<void> =>
  publishAll(transaction, [id]);

/** `publish` for many stories at once. */
export async function publishAll(transaction: Transaction<Database>, ids: readonly string[]): Promise<void> {
  const shown: Published[] = [];
  for (const content of await contentsOf(transaction, ids)) {
    const publication = publicationOf(content);
    if (publication !== undefined) shown.push(publication);
  }
  const kept = new Set(shown.map(({ id }) => id));
  await removePublications(
    transaction,
    ids.filter((id) => !kept.has(id)),
  );
  await savePublications(transaction, shown);
}
