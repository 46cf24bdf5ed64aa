import { announce } from '../announcements/announce.js';
import { writeToAuthor } from '../mails/write-mail.js';
import type { Row } from '../platform/database/tables.js';
import { Problem } from '../platform/problems.js';
import type { Deciding } from './deciding.js';
import { insertMasks, removeItem, setMessageState } from './decision-store.js';
import { checkMasks } from './rules.js';
import type { Acceptance, Rejection } from './story-decisions.js';

/** Publishes what an author answered to a reply. @throws Problem `conflict` where the story is not public. */
export async function acceptAnswer(
  { context, transaction, agent, at, held: { item, story } }: Deciding,
  message: Row<'message'>,
  { masks, revision }: Acceptance,
): Promise<void> {
  checkMasks(masks, { message: message.text });
  if (story.state !== 'published') {
    const detail = `The story of this answer is ${story.state}, so that the answer cannot appear. Decide on the story first.`;
    throw new Problem('conflict', { detail });
  }
  const { id } = message;
  await insertMasks(transaction, {
    experience: story.id,
    message: id,
    revision,
    masks,
    key: agent.keyId,
    at,
  });
  await setMessageState(transaction, id, 'published');
  await removeItem(transaction, item.id);
  const data = { thread: message.thread_id, message: id };
  await announce(context, transaction, { type: 'author.answered', experience: story.id, data });
}

/** Keeps an author's answer unpublished, and tells them why. */
export async function rejectAnswer(
  { context, transaction, held: { item, story } }: Deciding,
  message: Row<'message'>,
  { reason, comment = '' }: Rejection,
): Promise<void> {
  await setMessageState(transaction, message.id, 'rejected');
  await removeItem(transaction, item.id);
  await writeToAuthor(context, transaction, 'answer-rejected', story.id, { reason, comment });
}
