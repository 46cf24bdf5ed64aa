import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../platform/database/tables.js';

/** Takes a story out of every table: all that belongs to it goes with it. Gives the ids of its mails. */
export async function deleteStory(transaction: Transaction<Database>, id: string): Promise<string[]> {
  const mails = await transaction.selectFrom('mail').select('id').where('experience_id', '=', id).execute();
  await transaction.deleteFrom('experience').where('id', '=', id).execute();
  return mails.map((mail) => mail.id);
}

/**
 * Forgets where an author can be written to: the address, and the letters that wait and hold it too. Gives the ids of
 * all letters to the author.
 */
export async function deleteAddress(transaction: Transaction<Database>, story: string): Promise<string[]> {
  await transaction.deleteFrom('contact').where('experience_id', '=', story).execute();
  const letters = await transaction
    .selectFrom('mail')
    .select(['id', 'recipient'])
    .where('experience_id', '=', story)
    // Who reported the story is somebody else.
    .where('template', 'not like', 'report-%')
    .execute();
  const waiting = letters.filter(({ recipient }) => recipient !== null).map(({ id }) => id);
  if (waiting.length > 0) await transaction.deleteFrom('mail').where('id', 'in', waiting).execute();
  return letters.map(({ id }) => id);
}

/** The stories, among those of these SHA-256, that the database holds. */
export async function storiesOfHashes(
  db: Kysely<Database>,
  hashes: readonly string[],
): Promise<readonly string[]> {
  if (hashes.length === 0) return [];
  const rows = await db
    .selectFrom('experience')
    .select('id')
    .where(sql<boolean>`encode(sha256(convert_to(id, 'UTF8')), 'hex') = any(${hashes}::text[])`)
    .execute();
  return rows.map(({ id }) => id);
}
