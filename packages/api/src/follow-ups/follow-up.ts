import type { FollowUp } from '@spplus/contract';
import type { Kysely } from 'kysely';
import { storyEvents } from '../experiences/story-events.js';
import type { Database } from '../platform/database/tables.js';
import { structuresOf } from '../publications/story-structures.js';
import { threadsOf } from '../publications/threads.js';
import { possibilities, type Possibilities } from './rules.js';
import { actionsOf, contactOf, messagesOf, type Story } from './store.js';

/** What the author may do now with a story. */
export const possibilitiesOf = async (db: Kysely<Database>, story: Story): Promise<Possibilities> =>
  possibilities(story.state, await messagesOf(db, story.id), await actionsOf(db, story.id));

/** What the author reads by the secret link: their own words, unmasked, and what became of them. */
export async function followUpOf(
  db: Kysely<Database>,
  story: Story,
  delays: FollowUp['delays'],
): Promise<FollowUp> {
  const { id, state, rejection_reason: reason } = story;
  return {
    id,
    state,
    revision: story.revision,
    feeling: story.feeling,
    title: story.title,
    story: story.story,
    pseudonym: story.pseudonym,
    happenedOn: story.happened_on,
    aspects: story.aspects,
    channels: story.channels,
    structures: (await structuresOf(db, [id])).get(id) ?? [],
    writtenAt: story.written_at,
    publishedAt: story.published_at,
    contactable: (await contactOf(db, id)) !== null,
    rejection: state === 'rejected' && reason ? { reason, comment: story.rejection_comment } : null,
    history: await storyEvents(db, id),
    threads: await threadsOf(db, id),
    ...(await possibilitiesOf(db, story)),
    delays,
  };
}
