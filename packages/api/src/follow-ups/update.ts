import type { FollowUpChange } from '@spplus/contract';
import { randomUUID } from 'node:crypto';
import { announce } from '../announcements/announce.js';
import { forgetAddress } from '../erasures/forget-address.js';
import { recordStoryEvent } from '../experiences/story-events.js';
import { publish } from '../publications/publish.js';
import { amend } from './amend.js';
import { insertAnswer, queueForModeration, saveConfirmation, saveRating } from './change-store.js';
import type { Changing } from './changing.js';
import { possibilitiesOf } from './follow-up.js';
import { checkChange } from './rules.js';

type Asked<K extends keyof FollowUpChange> = NonNullable<FollowUpChange[K]>;

/**
 * Does all that an author asks, or nothing. What concerns the published story goes before its amendment, which hides it.
 *
 * @throws Problem `invalid-body` or `conflict`: see `checkChange`.
 */
export async function update(changing: Changing, change: FollowUpChange): Promise<void> {
  checkChange(change, await possibilitiesOf(changing.transaction, changing.story));
  if (change.rating) await rate(changing, change.rating);
  if (change.confirmation) await confirm(changing, change.confirmation);
  if (change.answer) await answerBack(changing, change.answer);
  if (change.amendment) await amend(changing, change.amendment);
  if (change.email === null) {
    const { context, transaction, story, at } = changing;
    await forgetAddress(context, transaction, story.id, at);
  }
}

async function rate(changing: Changing, { reply, rating }: Asked<'rating'>): Promise<void> {
  const { context, transaction, story, at } = changing;
  const { thread_id: thread } = await saveRating(transaction, reply, rating);
  await recordStoryEvent(transaction, { experience_id: story.id, at, kind: 'rated', object: reply });
  const data = { thread, reply, rating };
  await announce(context, transaction, { type: 'reply.rated', experience: story.id, data });
}

async function confirm(changing: Changing, { action, better }: Asked<'confirmation'>): Promise<void> {
  const { context, transaction, story, at } = changing;
  const { thread_id: thread } = await saveConfirmation(transaction, action, better, at);
  await recordStoryEvent(transaction, { experience_id: story.id, at, kind: 'confirmed', object: action });
  await publish(transaction, story.id);
  const data = { thread, action, better };
  await announce(context, transaction, { type: 'action.confirmed', experience: story.id, data });
}

/** The answer waits for a moderator, whose acceptance tells the networks. */
async function answerBack(changing: Changing, { thread, text }: Asked<'answer'>): Promise<void> {
  const { transaction, story, at } = changing;
  const id = randomUUID();
  await insertAnswer(transaction, { id, thread_id: thread, text, written_at: at });
  await recordStoryEvent(transaction, { experience_id: story.id, at, kind: 'answered-back', object: id });
  await queueForModeration(transaction, {
    id,
    kind: 'message',
    experience_id: story.id,
    message_id: id,
    submitted_at: at,
    urgent: false,
  });
}
