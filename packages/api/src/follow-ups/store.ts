import type { FollowUpChange } from '@spplus/contract';
import type { Kysely, Transaction } from 'kysely';
import { followUpHash } from '../experiences/follow-up-link.js';
import type { Database, Row } from '../platform/database/tables.js';
import type { Said, Undertaken } from './rules.js';

export type Story = Row<'experience'>;
export type Amendment = NonNullable<FollowUpChange['amendment']>;

const byToken = (db: Kysely<Database>, token: string) =>
  db.selectFrom('experience').selectAll().where('token_hash', '=', followUpHash(token));

export const findStory = (db: Kysely<Database>, token: string): Promise<Story | undefined> =>
  byToken(db, token).executeTakeFirst();

/** The story, kept from moderators and from its author's other tabs until the transaction ends. */
export const lockStory = (transaction: Transaction<Database>, token: string): Promise<Story | undefined> =>
  byToken(transaction, token).forUpdate().executeTakeFirst();

/** Every message of a story's threads, in the order they were written. */
export async function messagesOf(db: Kysely<Database>, story: string): Promise<Said[]> {
  const rows = await db
    .selectFrom('message')
    .innerJoin('thread', 'thread.id', 'message.thread_id')
    .select(['message.id', 'message.thread_id', 'message.written_by', 'message.state', 'message.rating'])
    .where('thread.experience_id', '=', story)
    .orderBy('message.written_at')
    // An author answers a reply, even within the same millisecond.
    .orderBy('message.written_by')
    .orderBy('message.id')
    .execute();
  return rows.map(({ id, thread_id, written_by, state, rating }) => ({
    id,
    thread: thread_id,
    by: written_by,
    state,
    rated: rating !== null,
  }));
}

export async function actionsOf(db: Kysely<Database>, story: string): Promise<Undertaken[]> {
  const rows = await db
    .selectFrom('action')
    .innerJoin('thread', 'thread.id', 'action.thread_id')
    .select(['action.id', 'action.state', 'action.better'])
    .where('thread.experience_id', '=', story)
    .orderBy('action.committed_at')
    .orderBy('action.id')
    .execute();
  return rows.map(({ id, state, better }) => ({ id, state, confirmed: better !== null }));
}

/** The author's address as it is kept, sealed. */
export async function contactOf(db: Kysely<Database>, story: string): Promise<string | null> {
  const contact = await db
    .selectFrom('contact')
    .select('email')
    .where('experience_id', '=', story)
    .executeTakeFirst();
  return contact?.email ?? null;
}

/** The parts that moderators hid of the story as it stands and of its author's answers, with the text they are of. */
export const hiddenParts = (db: Kysely<Database>, story: string) =>
  db
    .selectFrom('mask')
    .innerJoin('experience', 'experience.id', 'mask.experience_id')
    .leftJoin('message', 'message.id', 'mask.message_id')
    .select(['mask.field', 'mask.starts_at', 'mask.ends_at', 'mask.reason'])
    .select((eb) =>
      eb
        .case('mask.field')
        .when('title')
        .then(eb.ref('experience.title'))
        .when('story')
        .then(eb.ref('experience.story'))
        .when('pseudonym')
        .then(eb.ref('experience.pseudonym'))
        .else(eb.ref('message.text'))
        .end()
        .as('text'),
    )
    .where('mask.experience_id', '=', story)
    .where((eb) =>
      eb.or([eb('mask.message_id', 'is not', null), eb('mask.revision', '=', eb.ref('experience.revision'))]),
    )
    .orderBy('mask.id')
    .execute();

/** Letters to the author, oldest first. */
export const lettersOf = (db: Kysely<Database>, story: string) =>
  db
    .selectFrom('mail')
    .select(['template', 'language', 'state', 'created_at', 'sent_at'])
    .where('experience_id', '=', story)
    // Who reported the story is somebody else.
    .where('template', 'not like', 'report-%')
    .orderBy('created_at')
    .execute();
