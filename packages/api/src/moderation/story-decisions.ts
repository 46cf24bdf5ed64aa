import type { ExperienceState, ModerationDecision } from '@spplus/contract';
import { announce } from '../announcements/announce.js';
import { stateAfter } from '../experiences/states.js';
import { recordStoryEvent } from '../experiences/story-events.js';
import { writeToAuthor } from '../mails/write-mail.js';
import { publish } from '../publications/publish.js';
import type { Deciding } from './deciding.js';
import { insertMasks, markPublished, markRejected, removeItem } from './decision-store.js';
import { checkMasks } from './rules.js';

export type Acceptance = Extract<ModerationDecision, { decision: 'accept' }>;
export type Rejection = Extract<ModerationDecision, { decision: 'reject' }>;

/** Publishes a story without its masked parts, and tells its author and its networks. */
export async function acceptStory(
  { context, transaction, agent, at, held: { item, story } }: Deciding,
  { masks, revision }: Acceptance,
): Promise<ExperienceState> {
  const { id, title, story: text, pseudonym } = story;
  checkMasks(masks, { title, story: text, pseudonym });
  const state = stateAfter('accept', story.state, 'moderator');
  await insertMasks(transaction, { experience: id, revision, masks, key: agent.keyId, at });
  await markPublished(transaction, story, state, at);
  await removeItem(transaction, item.id);
  await publish(transaction, id);
  await recordStoryEvent(transaction, { experience_id: id, at, kind: 'published', key_id: agent.keyId });
  const url = `${context.configuration.publicUrl}/experience.html?id=${id}`;
  await announce(context, transaction, { type: 'experience.published', experience: id, data: { url } });
  await writeToAuthor(context, transaction, 'published', id, {});
  return state;
}

/** Keeps a story unpublished, for a reason that its author is told, with how to amend. */
export async function rejectStory(
  { context, transaction, agent, at, held: { item, story } }: Deciding,
  decision: Rejection,
): Promise<ExperienceState> {
  const { reason, comment = '' } = decision;
  const state = stateAfter('reject', story.state, 'moderator');
  const said = { reason, comment: decision.comment ?? null };
  await markRejected(transaction, story.id, state, said);
  await removeItem(transaction, item.id);
  const event = { experience_id: story.id, at, kind: 'rejected', ...said } as const;
  await recordStoryEvent(transaction, { ...event, key_id: agent.keyId });
  await writeToAuthor(context, transaction, 'rejected', story.id, { reason, comment });
  return state;
}
