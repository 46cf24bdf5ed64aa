import type { Transaction } from 'kysely';
import type { Database, Row } from '../platform/database/tables.js';
import type { Amendment, Story } from './store.js';

/** Replaces the words that are given and leaves the others; whatever a moderator decided on the former ones is over. */
export async function saveAmendment(
  transaction: Transaction<Database>,
  story: string,
  { happenedOn, aspects, feeling, title, story: text, pseudonym, channels }: Amendment,
  rest: Pick<Story, 'state' | 'revision' | 'urgent'>,
): Promise<void> {
  await transaction
    .updateTable('experience')
    .set({
      feeling,
      title,
      story: text,
      pseudonym,
      channels,
      happened_on: happenedOn,
      aspects: aspects && JSON.stringify(aspects),
      ...rest,
      rejection_reason: null,
      rejection_comment: null,
    })
    .where('id', '=', story)
    .execute();
}

/** Puts a text among those that wait, or takes it back from whoever reads its former version; it keeps its place. */
export async function queueForModeration(
  transaction: Transaction<Database>,
  item: Pick<
    Row<'moderation_item'>,
    'id' | 'kind' | 'experience_id' | 'message_id' | 'submitted_at' | 'urgent'
  >,
): Promise<void> {
  const unclaimed = { claim_id: null, claimed_by: null, claimed_until: null };
  await transaction
    .insertInto('moderation_item')
    .values({ ...item, ...unclaimed })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ urgent: item.urgent, ...unclaimed }))
    .execute();
}

export const saveRating = (
  transaction: Transaction<Database>,
  reply: string,
  rating: NonNullable<Row<'message'>['rating']>,
): Promise<{ thread_id: string }> =>
  transaction
    .updateTable('message')
    .set({ rating })
    .where('id', '=', reply)
    .returning('thread_id')
    .executeTakeFirstOrThrow();

export const saveConfirmation = (
  transaction: Transaction<Database>,
  action: string,
  better: boolean,
  at: string,
): Promise<{ thread_id: string }> =>
  transaction
    .updateTable('action')
    .set({ better, confirmed_at: at })
    .where('id', '=', action)
    .returning('thread_id')
    .executeTakeFirstOrThrow();

export async function insertAnswer(
  transaction: Transaction<Database>,
  answer: Pick<Row<'message'>, 'id' | 'thread_id' | 'text' | 'written_at'>,
): Promise<void> {
  await transaction
    .insertInto('message')
    .values({
      ...answer,
      written_by: 'author',
      state: 'pending',
      signature: null,
      rating: null,
      key_id: null,
      edited_at: null,
    })
    .execute();
}
