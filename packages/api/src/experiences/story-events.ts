import type { StoryEvent } from '@spplus/contract';
import type { Kysely, Transaction } from 'kysely';
import type { Database, NewRow } from '../platform/database/tables.js';

type Recorded = Omit<NewRow<'story_event'>, 'reason' | 'comment' | 'key_id' | 'object'> &
  Partial<Pick<NewRow<'story_event'>, 'reason' | 'comment' | 'key_id' | 'object'>>;

/** Writes a line of a story's history. */
export async function recordStoryEvent(transaction: Transaction<Database>, event: Recorded): Promise<void> {
  await transaction
    .insertInto('story_event')
    .values({ reason: null, comment: null, key_id: null, object: null, ...event })
    .execute();
}

/** The history of stories, oldest first. */
export async function storyEvents(db: Kysely<Database>, experience: string): Promise<StoryEvent[]> {
  return db
    .selectFrom('story_event')
    .select(['at', 'kind', 'reason', 'comment'])
    .where('experience_id', '=', experience)
    .orderBy('id')
    .execute();
}
