import type { Message } from '@spplus/contract';
import { sql, type Kysely } from 'kysely';
import type { Database, Row } from '../platform/database/tables.js';
import { masked, type Hidden } from './masked.js';

export type MessageRow = Omit<Row<'message'>, 'state' | 'version' | 'key_id'>;

const columns = [
  'message.id',
  'message.thread_id',
  'message.written_by',
  'message.signature',
  'message.text',
  'message.rating',
  'message.written_at',
  'message.edited_at',
] as const;

/** What the public reads of a message. `masks` are those of this message. */
export const shownText = ({ text }: Pick<MessageRow, 'text'>, masks: readonly Hidden[]): string =>
  masked(text, 'message', masks);

export const toMessage = (row: MessageRow, masks: readonly Hidden[]): Message => ({
  id: row.id,
  by: row.written_by,
  signature: row.signature,
  text: shownText(row, masks),
  writtenAt: row.written_at,
  editedAt: row.edited_at,
  rating: row.rating,
});

/** The published messages of threads, oldest first, as the public reads them. */
export async function messagesOf(
  db: Kysely<Database>,
  threads: readonly string[],
): Promise<{ thread: string; message: Message }[]> {
  const rows = await db
    .selectFrom('message')
    .select(columns)
    .where(sql<boolean>`message.thread_id = any(${threads}::text[])`)
    .where('message.state', '=', 'published')
    .orderBy('message.written_at')
    // An author answers a reply, even within the same millisecond.
    .orderBy('message.written_by')
    .orderBy('message.id')
    .execute();
  const masks = await masksOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    thread: row.thread_id,
    message: toMessage(
      row,
      masks.filter(({ message }) => message === row.id),
    ),
  }));
}

async function masksOf(
  db: Kysely<Database>,
  messages: readonly string[],
): Promise<(Hidden & { message: string | null })[]> {
  const rows = await db
    .selectFrom('mask')
    .select(['message_id', 'field', 'starts_at', 'ends_at'])
    .where(sql<boolean>`mask.message_id = any(${messages}::text[])`)
    .execute();
  return rows.map(({ message_id, field, starts_at, ends_at }) => ({
    message: message_id,
    field,
    start: starts_at,
    end: ends_at,
  }));
}
