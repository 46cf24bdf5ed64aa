import { announce } from '../announcements/announce.js';
import { dateFaults, onOneLine } from '../experiences/rules.js';
import { stateAfter } from '../experiences/states.js';
import { recordStoryEvent } from '../experiences/story-events.js';
import { isUrgent } from '../experiences/urgent.js';
import { Problem } from '../platform/problems.js';
import { publish } from '../publications/publish.js';
import { queueForModeration, saveAmendment } from './change-store.js';
import type { Changing } from './changing.js';
import type { Amendment } from './store.js';

/**
 * New words, which hide the former ones until a moderator has read them. Masks are of a revision: they end with it.
 *
 * @throws Problem `invalid-body` for a date in the future.
 */
export async function amend({ context, transaction, story, at }: Changing, asked: Amendment): Promise<void> {
  const errors = dateFaults(asked.happenedOn, context.now());
  if (errors.length > 0) {
    throw new Problem('invalid-body', {
      errors: errors.map(({ pointer, detail }) => ({ pointer: `/amendment${pointer}`, detail })),
    });
  }
  const amendment = tidied(asked);
  const { id } = story;
  const state = stateAfter('amend', story.state, 'author');
  const urgent = isUrgent(amendment.title ?? story.title, amendment.story ?? story.story);
  if (story.state === 'published') {
    await announce(context, transaction, {
      type: 'experience.withdrawn',
      experience: id,
      data: { why: 'amended' },
    });
  }
  await saveAmendment(transaction, id, amendment, { state, revision: story.revision + 1, urgent });
  await queueForModeration(transaction, {
    id,
    kind: 'experience',
    experience_id: id,
    message_id: null,
    submitted_at: at,
    urgent,
  });
  await recordStoryEvent(transaction, { experience_id: id, at, kind: 'amended' });
  await publish(transaction, id);
}

/** As a story is when it is first sent. */
const tidied = ({ title, pseudonym, channels, ...rest }: Amendment): Amendment => ({
  ...rest,
  ...(title !== undefined && { title: onOneLine(title) }),
  ...(pseudonym !== undefined && { pseudonym: pseudonym && (onOneLine(pseudonym) || null) }),
  ...(channels !== undefined && { channels: [...new Set(channels)] }),
});
