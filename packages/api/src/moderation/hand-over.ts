import type { ExperienceState, ModerationDecision } from '@spplus/contract';
import type { Kysely } from 'kysely';
import { announce } from '../announcements/announce.js';
import { stateAfter } from '../experiences/states.js';
import { recordStoryEvent } from '../experiences/story-events.js';
import type { Database } from '../platform/database/tables.js';
import { Problem } from '../platform/problems.js';
import type { Deciding } from './deciding.js';
import {
  addThread,
  findStructureName,
  moveThread,
  passOn,
  threadsOfStory,
  type StoryThread,
} from './hand-over-store.js';

export type HandOver = Extract<ModerationDecision, { decision: 'hand-over' }>;

/**
 * Gives a story to another structure, of any network; it stays in the queue, unclaimed, for whoever covers it.
 *
 * The thread of `from` becomes the new structure's. One where something was said already stays with those who said
 * it, and another is added.
 *
 * @throws Problem `invalid-body` for a structure that does not exist, or that the story is about already.
 */
export async function handOver(
  { context, transaction, agent, at, held: { item, story } }: Deciding,
  { from, to, comment }: HandOver,
): Promise<ExperienceState> {
  if (item.kind === 'message') {
    const detail = 'An answer stays in the thread it was written in. Accept it, or reject it.';
    throw new Problem('invalid-body', { detail, errors: [{ pointer: '/decision', detail }] });
  }
  const state = stateAfter('hand-over', story.state, 'moderator');
  const threads = await threadsOfStory(transaction, story.id);
  const holder = { id: to, name: await nameOf(transaction, to, threads) };
  const former = threadOf(threads, from);
  if (former && !former.spoken) await moveThread(transaction, former.id, holder);
  else await addThread(transaction, story.id, holder, threads);
  await passOn(transaction, story.id, item.id);
  await recordStoryEvent(transaction, {
    experience_id: story.id,
    at,
    kind: 'handed-over',
    comment: comment ?? null,
    key_id: agent.keyId,
    object: to,
  });
  await announce(context, transaction, {
    type: 'experience.submitted',
    experience: story.id,
    data: { urgent: item.urgent },
  });
  return state;
}

async function nameOf(db: Kysely<Database>, to: string, threads: readonly StoryThread[]): Promise<string> {
  if (threads.some(({ structure_id }) => structure_id === to)) {
    throw invalid('/to', `The story is about «${to}» already.`);
  }
  const name = await findStructureName(db, to);
  if (name === undefined) throw invalid('/to', `There is no structure «${to}».`);
  return name;
}

/** The thread to move; undefined where the story is about no structure yet. */
function threadOf(threads: readonly StoryThread[], from: string | undefined): StoryThread | undefined {
  if (from === undefined) {
    if (threads.every(({ structure_id }) => structure_id === null)) return undefined;
    throw invalid('/from', 'The story is about a structure already: say in place of which.');
  }
  const found = threads.find(({ structure_id }) => structure_id === from);
  if (!found) throw invalid('/from', `The story is not about «${from}».`);
  return found;
}

const invalid = (pointer: string, detail: string): Problem =>
  new Problem('invalid-body', { detail, errors: [{ pointer, detail }] });
