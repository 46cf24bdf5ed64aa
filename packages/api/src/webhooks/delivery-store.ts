import type { WebhookDelivery } from '@spplus/contract';
import { slug } from '@spplus/contract/primitives';
import { sql, type Kysely, type Transaction } from 'kysely';
import * as z from 'zod';
import { decodeCursor, page } from '../platform/cursor.js';
import type { Database, Row } from '../platform/database/tables.js';

/** A delivery that waits, with where it goes; counts one more try. Undefined where nothing is to be delivered. */
export const beginDelivery = (db: Kysely<Database>, id: string) =>
  db
    .updateTable('webhook_delivery')
    .from('webhook')
    .set(({ eb }) => ({ attempts: eb('webhook_delivery.attempts', '+', 1) }))
    .where('webhook_delivery.id', '=', id)
    .where('webhook_delivery.state', '=', 'pending')
    .whereRef('webhook.id', '=', 'webhook_delivery.webhook_id')
    .returning(['webhook.url', 'webhook.secret', 'webhook_delivery.payload'])
    .executeTakeFirst();

type Outcome = Partial<Pick<Row<'webhook_delivery'>, 'state' | 'delivered_at' | 'last_outcome'>>;

export async function endDelivery(db: Kysely<Database>, id: string, outcome: Outcome): Promise<void> {
  await db
    .updateTable('webhook_delivery')
    .set(outcome)
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .execute();
}

const position = z.tuple([z.iso.datetime(), slug]);

interface Asked {
  readonly state?: WebhookDelivery['state'] | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Deliveries to an address, newest first. */
export async function listDeliveries(
  db: Kysely<Database>,
  webhook: string,
  { state, cursor, limit = 20 }: Asked,
): Promise<{ items: WebhookDelivery[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor, position);
  let query = db.selectFrom('webhook_delivery').selectAll().where('webhook_id', '=', webhook);
  if (state !== undefined) query = query.where('state', '=', state);
  if (after !== undefined) {
    query = query.where(
      sql<boolean>`(created_at < ${after[0]} or (created_at = ${after[0]} and id > ${after[1]}))`,
    );
  }
  const found = await query
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = page(found, limit, (last) => [last.created_at, last.id]);
  return { items: rows.map(toDelivery), nextCursor };
}

/** The network whose delivery it is, and where it stands. */
export const findDelivery = (db: Kysely<Database>, id: string) =>
  db
    .selectFrom('webhook_delivery')
    .innerJoin('webhook', 'webhook.id', 'webhook_delivery.webhook_id')
    .select(['webhook.network_id', 'webhook_delivery.state'])
    .where('webhook_delivery.id', '=', id)
    .executeTakeFirst();

/** Puts a delivery that ended back at its beginning; undefined where it still waits. */
export async function restartDelivery(
  transaction: Transaction<Database>,
  id: string,
): Promise<WebhookDelivery | undefined> {
  const row = await transaction
    .updateTable('webhook_delivery')
    .set({ state: 'pending', attempts: 0, last_outcome: null, delivered_at: null })
    .where('id', '=', id)
    .where('state', '<>', 'pending')
    .returningAll()
    .executeTakeFirst();
  return row && toDelivery(row);
}

const toDelivery = (row: Row<'webhook_delivery'>): WebhookDelivery => ({
  id: row.id,
  webhook: row.webhook_id,
  event: row.event,
  state: row.state,
  attempts: row.attempts,
  lastOutcome: row.last_outcome,
  createdAt: row.created_at,
  deliveredAt: row.delivered_at,
});
