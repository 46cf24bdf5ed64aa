import type { NewRow } from '../../platform/database/tables.js';
import { indicatorCode } from '../indicators.js';
import type { StructureRow } from '../structures.js';
import type { DemonstratedReply, DemonstratedStory, StoryPlace } from './story.js';

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Everything the database holds of a story. */
export interface StoryRows {
  readonly experience: NewRow<'experience'>;
  readonly thread: NewRow<'thread'>;
  readonly events: readonly NewRow<'story_event'>[];
  readonly waiting?: NewRow<'moderation_item'>;
  readonly message?: NewRow<'message'>;
  readonly action?: NewRow<'action'>;
  readonly votes: readonly NewRow<'vote'>[];
}

/** The rows of a story, told so many days before `now`. `rank`: among the stories, from 1. */
export function storyRows(
  story: DemonstratedStory,
  rank: number,
  structures: readonly StructureRow[],
  now: Date,
): StoryRows {
  const id = `demo-story-${String(rank).padStart(2, '0')}`;
  // A waking hour, another for each story.
  const written = startOfDay(now) - story.daysAgo * dayMilliseconds + (8 + (rank % 12)) * 60 * 60 * 1000;
  const at = (days: number) => new Date(written + days * dayMilliseconds).toISOString();
  const publishedAt = story.pending ? null : at(1);
  const structure = counterAt(story.place, structures);
  const experience = {
    id,
    state: story.pending ? 'pending' : 'published',
    feeling: story.feeling,
    title: story.title,
    story: story.story,
    pseudonym: story.pseudonym,
    happened_on: at(-3).slice(0, 10),
    aspects: JSON.stringify(story.aspects ?? {}),
    channels: [...story.channels],
    network_id: structure.network_id,
    posted_as: story.postedAs ?? 'self',
    author_kind: story.authorKind ?? 'person',
    language: 'fr',
    urgent: false,
    written_at: at(0),
    published_at: publishedAt,
    rejection_reason: null,
    rejection_comment: null,
    token_hash: null,
    embed_id: null,
    official: null,
    demonstration: true,
  } satisfies NewRow<'experience'>;
  const thread = {
    id: `${id}-t`,
    experience_id: id,
    position: 1,
    structure_id: structure.id,
    named: structure.name,
    channels: [...story.channels],
    official: null,
    first_reply_at: story.reply ? at(1 + story.reply.after) : null,
  } satisfies NewRow<'thread'>;
  return {
    experience,
    thread,
    events: eventsOf(id, story, at),
    ...(story.pending && { waiting: waitingItem(id, at(0)) }),
    ...(story.reply && replyRows(story.reply, thread.id, structure, at, now)),
    votes: votesOf(id, story, at(2)),
  };
}

const startOfDay = (now: Date): number => Math.floor(now.getTime() / dayMilliseconds) * dayMilliseconds;

function counterAt(
  { network, department, rank = 0, structure }: StoryPlace,
  structures: readonly StructureRow[],
): StructureRow {
  const counters = structures.filter(
    (row) => row.network_id === network && row.department_code === department && row.welcomes_public,
  );
  const found = structure ? counters.find(({ id }) => id === structure) : counters[rank];
  if (found) return found;
  throw new Error(`The demonstration has no counter of «${network}» at rank ${rank} in ${department}.`);
}

const waitingItem = (id: string, submittedAt: string): NewRow<'moderation_item'> => ({
  id,
  kind: 'experience',
  experience_id: id,
  message_id: null,
  submitted_at: submittedAt,
  urgent: false,
  claim_id: null,
  claimed_by: null,
  claimed_until: null,
});

function replyRows(
  { after, text, rating, action }: DemonstratedReply,
  thread: string,
  structure: StructureRow,
  at: (days: number) => string,
  now: Date,
): Pick<StoryRows, 'message' | 'action'> {
  const message = {
    id: `${thread}-m`,
    thread_id: thread,
    written_by: 'administration',
    state: 'published',
    signature: structure.name,
    text,
    rating: rating ?? null,
    key_id: null,
    written_at: at(1 + after),
    edited_at: null,
  } satisfies NewRow<'message'>;
  if (!action) return { message };
  const done = action.doneAfter === undefined ? null : at(1 + after + action.doneAfter);
  const lastYear = now.getUTCFullYear() - 1;
  const indicator =
    action.indicator === undefined ? null : indicatorCode(structure.network_id, action.indicator);
  return {
    message,
    action: {
      id: `${thread}-a`,
      thread_id: thread,
      state: done === null ? 'committed' : 'done',
      description: action.description,
      committed_at: at(1 + after),
      due_on: at(1 + after + action.dueAfter).slice(0, 10),
      done_at: done,
      evidence: action.evidence ?? null,
      indicator_id: indicator,
      period_before: indicator && String(lastYear - 1),
      period_after: indicator && String(lastYear),
      asked_at: null,
      better: action.better ?? null,
      confirmed_at: action.better === undefined ? null : at(1 + after + (action.doneAfter ?? 0) + 28),
      key_id: null,
    },
  };
}

function eventsOf(
  id: string,
  { pending, reply }: DemonstratedStory,
  at: (days: number) => string,
): NewRow<'story_event'>[] {
  const line = (kind: NewRow<'story_event'>['kind'], days: number): NewRow<'story_event'> => ({
    experience_id: id,
    at: at(days),
    kind,
    reason: null,
    comment: null,
    key_id: null,
    object: null,
  });
  const replied = reply && 1 + reply.after;
  return [
    line('received', 0),
    ...(pending ? [] : [line('published', 1)]),
    ...(replied === undefined ? [] : [line('replied', replied)]),
    ...(replied !== undefined && reply?.action ? [line('committed', replied)] : []),
    ...(replied !== undefined && reply?.action?.doneAfter !== undefined
      ? [line('done', replied + reply.action.doneAfter)]
      : []),
  ];
}

const votesOf = (id: string, { votes = [0, 0] }: DemonstratedStory, at: string): NewRow<'vote'>[] =>
  [true, false].flatMap((useful, side) =>
    Array.from({ length: votes[side] ?? 0 }, (_, rank) => ({
      experience_id: id,
      voter: `demonstration-${useful ? 'useful' : 'not-useful'}-${rank}`,
      useful,
      at,
    })),
  );
