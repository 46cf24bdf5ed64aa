import type { Message } from '@spplus/contract';
import type { Kysely, Transaction } from 'kysely';
import type { Scope } from '../keys/scope.js';
import type { Database, NewRow, Row } from '../platform/database/tables.js';
import { toMessage } from '../publications/messages.js';
import { threadsWithin } from './reach-store.js';

/** The last published message of a thread. */
export const lastWord = (
  db: Kysely<Database>,
  thread: string,
): Promise<Pick<Row<'message'>, 'id' | 'written_by'> | undefined> =>
  db
    .selectFrom('message')
    .select(['id', 'written_by'])
    .where('thread_id', '=', thread)
    .where('state', '=', 'published')
    .orderBy('written_at', 'desc')
    .orderBy('written_by', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();

type NewReply = Pick<NewRow<'message'>, 'id' | 'thread_id' | 'signature' | 'text' | 'key_id' | 'written_at'>;

/** Writes a reply, which is published at once; the thread keeps the moment of its first. */
export async function insertReply(transaction: Transaction<Database>, reply: NewReply): Promise<Message> {
  const row = await transaction
    .insertInto('message')
    .values({ ...reply, written_by: 'administration', state: 'published' })
    .returningAll()
    .executeTakeFirstOrThrow();
  await transaction
    .updateTable('thread')
    .set({ first_reply_at: reply.written_at })
    .where('id', '=', reply.thread_id)
    .where('first_reply_at', 'is', null)
    .execute();
  return toMessage(row, []);
}

/** A reply in a thread that the agent covers, and the story it is about. */
export const findReply = (
  db: Kysely<Database>,
  agent: Scope,
  id: string,
): Promise<(Row<'message'> & { experience_id: string }) | undefined> =>
  threadsWithin(db, agent)
    .innerJoin('message', 'message.thread_id', 'thread.id')
    .selectAll('message')
    .select('thread.experience_id')
    .where('message.id', '=', id)
    .where('message.written_by', '=', 'administration')
    .executeTakeFirst();

interface Edit {
  readonly text: string;
  readonly signature: string;
  readonly key: string;
  readonly at: string;
}

/** Replaces the words of a reply; the former ones are kept as a version. */
export async function editReply(
  transaction: Transaction<Database>,
  former: Row<'message'>,
  { text, signature, key, at }: Edit,
): Promise<Message> {
  await transaction
    .insertInto('message_version')
    .values({
      message_id: former.id,
      version: former.version,
      text: former.text,
      signature: former.signature,
      key_id: former.key_id,
      written_at: former.edited_at ?? former.written_at,
    })
    .execute();
  const row = await transaction
    .updateTable('message')
    .set({ text, signature, key_id: key, edited_at: at, version: former.version + 1 })
    .where('id', '=', former.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toMessage(row, []);
}

export interface Version {
  readonly version: number;
  readonly text: string;
  readonly signature: string;
  readonly writtenAt: string;
}

/** Every version of a reply, oldest first, the standing one included. */
export async function versionsOf(db: Kysely<Database>, reply: Row<'message'>): Promise<Version[]> {
  const former = await db
    .selectFrom('message_version')
    .select(['version', 'text', 'signature', 'written_at'])
    .where('message_id', '=', reply.id)
    .orderBy('version')
    .execute();
  const standing = { ...reply, written_at: reply.edited_at ?? reply.written_at };
  return [...former, standing].map(({ version, text, signature, written_at }) => ({
    version,
    text,
    signature: signature ?? '',
    writtenAt: written_at,
  }));
}
