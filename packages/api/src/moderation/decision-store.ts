import type { ExperienceState, Mask, RejectionReason } from '@spplus/contract';
import type { Transaction } from 'kysely';
import type { Database, Row } from '../platform/database/tables.js';

/** A text being decided on; nobody else changes it until the transaction ends. */
export interface HeldItem {
  readonly item: Row<'moderation_item'>;
  readonly story: Row<'experience'>;
  /** Of kind `message`. */
  readonly message: Row<'message'> | undefined;
}

/** The story first, as whatever changes a story does, so that none waits for the other for ever. */
export async function holdItem(
  transaction: Transaction<Database>,
  experience: string,
  id: string,
): Promise<HeldItem | undefined> {
  const story = await holdStory(transaction, experience);
  const item = await transaction
    .selectFrom('moderation_item')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!story || !item) return undefined;
  const message =
    item.message_id === null
      ? undefined
      : await transaction
          .selectFrom('message')
          .selectAll()
          .where('id', '=', item.message_id)
          .executeTakeFirst();
  return { item, story, message };
}

export const holdStory = (
  transaction: Transaction<Database>,
  id: string,
): Promise<Row<'experience'> | undefined> =>
  transaction.selectFrom('experience').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export interface NewMasks {
  readonly experience: string;
  /** Of an answer of the author. */
  readonly message?: string;
  readonly revision: number;
  readonly masks: readonly Mask[];
  readonly key: string;
  readonly at: string;
}

/** Records what is hidden, why, and by which key. */
export async function insertMasks(
  transaction: Transaction<Database>,
  { experience, message, revision, masks, key, at }: NewMasks,
): Promise<void> {
  if (masks.length === 0) return;
  const rows = masks.map(({ field, start, end, reason }) => ({
    experience_id: experience,
    message_id: message ?? null,
    revision,
    field,
    starts_at: start,
    ends_at: end,
    reason,
    key_id: key,
    created_at: at,
  }));
  await transaction.insertInto('mask').values(rows).execute();
}

/** Takes a decided text out of the queue. */
export async function removeItem(transaction: Transaction<Database>, id: string): Promise<void> {
  await transaction.deleteFrom('moderation_item').where('id', '=', id).execute();
}

/** An amended story that is accepted again keeps the moment of its first publication. */
export async function markPublished(
  transaction: Transaction<Database>,
  { id, published_at }: Pick<Row<'experience'>, 'id' | 'published_at'>,
  state: ExperienceState,
  at: string,
): Promise<void> {
  const columns = {
    state,
    published_at: published_at ?? at,
    rejection_reason: null,
    rejection_comment: null,
  };
  await transaction.updateTable('experience').set(columns).where('id', '=', id).execute();
}

export async function markRejected(
  transaction: Transaction<Database>,
  id: string,
  state: ExperienceState,
  { reason, comment }: { readonly reason: RejectionReason; readonly comment: string | null },
): Promise<void> {
  const columns = { state, rejection_reason: reason, rejection_comment: comment };
  await transaction.updateTable('experience').set(columns).where('id', '=', id).execute();
}

/** @see stateAfter for what a state may become. */
export async function setStoryState(
  transaction: Transaction<Database>,
  id: string,
  state: ExperienceState,
): Promise<void> {
  await transaction.updateTable('experience').set({ state }).where('id', '=', id).execute();
}

export async function setMessageState(
  transaction: Transaction<Database>,
  id: string,
  state: Row<'message'>['state'],
): Promise<void> {
  await transaction.updateTable('message').set({ state }).where('id', '=', id).execute();
}
