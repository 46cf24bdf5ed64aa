import type { Embed } from '@spplus/contract';
import { slug } from '@spplus/contract/primitives';
import type { Kysely, Transaction } from 'kysely';
import * as z from 'zod';
import { decodeCursor, page } from '../platform/cursor.js';
import type { Database, NewRow, Row } from '../platform/database/tables.js';

const position = z.tuple([slug]);

/** Sites that a network registered, in the order of their ids. */
export async function listEmbeds(
  db: Kysely<Database>,
  network: string,
  { cursor, limit = 20 }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<{ items: Embed[]; nextCursor: string | null }> {
  const [after] = decodeCursor(cursor, position) ?? [];
  let query = db.selectFrom('embed').selectAll().where('network_id', '=', network);
  if (after !== undefined) query = query.where('id', '>', after);
  const found = await query
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = page(found, limit, (last) => [last.id]);
  return { items: rows.map(toEmbed), nextCursor };
}

export async function insertEmbed(
  transaction: Transaction<Database>,
  embed: NewRow<'embed'>,
): Promise<Embed> {
  return toEmbed(
    await transaction.insertInto('embed').values(embed).returningAll().executeTakeFirstOrThrow(),
  );
}

export async function deleteEmbed(transaction: Transaction<Database>, id: string): Promise<void> {
  await transaction.deleteFrom('embed').where('id', '=', id).execute();
}

export const findEmbed = (db: Kysely<Database>, id: string): Promise<Row<'embed'> | undefined> =>
  db.selectFrom('embed').selectAll().where('id', '=', id).executeTakeFirst();

/** Whether any network registered a site. */
export async function isRegisteredOrigin(db: Kysely<Database>, origin: string): Promise<boolean> {
  const found = await db.selectFrom('embed').select('id').where('origin', '=', origin).executeTakeFirst();
  return found !== undefined;
}

const toEmbed = (row: Row<'embed'>): Embed => ({
  id: row.id,
  label: row.label,
  origin: row.origin,
  kind: row.kind,
  createdAt: row.created_at,
});
