import type { Webhook } from '@spplus/contract';
import { slug } from '@spplus/contract/primitives';
import type { Kysely, Transaction } from 'kysely';
import * as z from 'zod';
import { decodeCursor, page } from '../platform/cursor.js';
import type { Database, NewRow, Row } from '../platform/database/tables.js';

const position = z.tuple([slug]);

/** Addresses that a network registered, in the order of their ids. */
export async function listWebhooks(
  db: Kysely<Database>,
  network: string,
  { cursor, limit = 20 }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<{ items: Webhook[]; nextCursor: string | null }> {
  const [after] = decodeCursor(cursor, position) ?? [];
  let query = db.selectFrom('webhook').selectAll().where('network_id', '=', network);
  if (after !== undefined) query = query.where('id', '>', after);
  const found = await query
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = page(found, limit, (last) => [last.id]);
  return { items: rows.map(toWebhook), nextCursor };
}

export async function countWebhooks(db: Kysely<Database>, network: string): Promise<number> {
  const { count } = await db
    .selectFrom('webhook')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('network_id', '=', network)
    .executeTakeFirstOrThrow();
  return count;
}

export const networkOf = async (db: Kysely<Database>, id: string): Promise<string | undefined> =>
  (await db.selectFrom('webhook').select('network_id').where('id', '=', id).executeTakeFirst())?.network_id;

export async function insertWebhook(
  transaction: Transaction<Database>,
  webhook: NewRow<'webhook'>,
): Promise<Webhook> {
  return toWebhook(
    await transaction.insertInto('webhook').values(webhook).returningAll().executeTakeFirstOrThrow(),
  );
}

/** Forgets an address, and its deliveries with it. */
export async function deleteWebhook(transaction: Transaction<Database>, id: string): Promise<void> {
  await transaction.deleteFrom('webhook').where('id', '=', id).execute();
}

const toWebhook = (row: Row<'webhook'>): Webhook => ({
  id: row.id,
  url: row.url,
  events: row.events,
  createdAt: row.created_at,
});
