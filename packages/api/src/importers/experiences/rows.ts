import type { Row } from '../../platform/database/tables.js';
import type { StoryRow } from './read.js';

/** What an imported story is in each table; a row names every column that the file decides. */
export interface StoryRows {
  readonly experience: ExperienceColumns;
  readonly thread: readonly ThreadColumns[];
  readonly message: readonly MessageColumns[];
  readonly action: readonly ActionColumns[];
}

type ExperienceColumns = Pick<
  Row<'experience'>,
  | 'id'
  | 'state'
  | 'feeling'
  | 'title'
  | 'story'
  | 'pseudonym'
  | 'happened_on'
  | 'aspects'
  | 'channels'
  | 'network_id'
  | 'posted_as'
  | 'author_kind'
  | 'written_at'
  | 'published_at'
  | 'official'
  | 'language'
  | 'urgent'
  | 'revision'
  | 'demonstration'
>;
type ThreadColumns = Pick<
  Row<'thread'>,
  'id' | 'experience_id' | 'position' | 'structure_id' | 'named' | 'channels' | 'first_reply_at'
>;
type MessageColumns = Pick<
  Row<'message'>,
  'id' | 'thread_id' | 'written_by' | 'state' | 'signature' | 'text' | 'rating' | 'written_at' | 'version'
>;
type ActionColumns = Pick<
  Row<'action'>,
  'id' | 'thread_id' | 'state' | 'description' | 'committed_at' | 'due_on' | 'done_at'
>;

export function rowsOf({ story, official }: StoryRow): StoryRows {
  const threadId = (index: number) => `${story.id}-${index + 1}`;
  const repliedAt = story.repliedAt ?? story.writtenAt;
  return {
    experience: {
      id: story.id,
      state: 'published',
      feeling: story.feeling,
      title: story.title,
      story: story.story,
      pseudonym: story.pseudonym,
      happened_on: story.happenedOn,
      aspects: story.aspects,
      channels: story.channels,
      network_id: story.network,
      posted_as: story.postedAs,
      author_kind: story.authorKind,
      written_at: story.writtenAt,
      published_at: story.publishedAt,
      official,
      language: 'fr',
      urgent: false,
      revision: 1,
      demonstration: false,
    },
    thread: story.threads.map(({ structureId, named, channels, reply }, index) => ({
      id: threadId(index),
      experience_id: story.id,
      position: index,
      structure_id: structureId,
      named,
      channels,
      first_reply_at: reply === null ? null : repliedAt,
    })),
    message: story.threads.flatMap(({ reply }, index) =>
      reply === null
        ? []
        : [
            {
              id: `${threadId(index)}-reply`,
              thread_id: threadId(index),
              written_by: 'administration' as const,
              state: 'published' as const,
              signature: reply.signature,
              text: reply.text,
              rating: reply.rating,
              written_at: repliedAt,
              version: 1,
            },
          ],
    ),
    action:
      story.action === null
        ? []
        : [
            {
              id: `${threadId(0)}-action`,
              thread_id: threadId(0),
              state: story.action.doneAt === null ? ('committed' as const) : ('done' as const),
              description: story.action.description,
              committed_at: story.action.committedAt,
              due_on: (story.action.doneAt ?? story.action.committedAt).slice(0, 10),
              done_at: story.action.doneAt,
            },
          ],
  };
}
