import type { AgentAction, BodyOf, Table } from '@spplus/contract';
import { randomUUID } from 'node:crypto';
import { announce } from '../announcements/announce.js';
import { recordStoryEvent } from '../experiences/story-events.js';
import { writeToAuthor } from '../mails/write-mail.js';
import { Problem } from '../platform/problems.js';
import { publish } from '../publications/publish.js';
import { holdThread, type ReachedThread } from '../replies/reach-store.js';
import type { Writing } from '../replies/reply.js';
import { withdrawnMeanwhile } from '../replies/withdrawn.js';
import { checkProof } from './rules.js';
import { completeAction, findAction, insertAction, publishedPeriods } from './store.js';

/** Seconds after which the author is asked whether it is really better: four weeks. */
const beforeAsking = 28 * 24 * 3600;

/** Commits to an action, in public at once; the author and the networks are told. */
export async function commitTo(
  writing: Writing,
  reached: ReachedThread,
  { description, dueOn }: BodyOf<Table['actions']['commit']>,
): Promise<AgentAction> {
  const { context, transaction, agent, at } = writing;
  const thread = await hold(writing, reached);
  const id = randomUUID();
  const times = { committed_at: at, due_on: dueOn };
  await insertAction(transaction, { id, thread_id: thread.id, description, key_id: agent.keyId, ...times });
  const action = await tell(writing, thread, id, 'committed');
  const parameters = { structure: thread.structure.name, dueOn };
  await writeToAuthor(context, transaction, 'committed', thread.experience, parameters);
  return action;
}

/**
 * Says that an action is done, with what shows it; the author is told, and asked four weeks later whether it is better.
 *
 * @throws Problem `conflict` where it was done already, `invalid-body` where no result shows what is claimed.
 */
export async function finish(
  writing: Writing,
  reached: ReachedThread,
  id: string,
  { evidence, indicator }: BodyOf<Table['actions']['finish']>,
): Promise<AgentAction> {
  const { context, transaction, agent, at } = writing;
  const thread = await hold(writing, reached);
  if (indicator) {
    checkProof(indicator, await publishedPeriods(transaction, thread.structure.id, indicator));
  }
  const completed = await completeAction(transaction, id, {
    done_at: at,
    evidence,
    indicator_id: indicator?.id ?? null,
    period_before: indicator?.before ?? null,
    period_after: indicator?.after ?? null,
    key_id: agent.keyId,
  });
  if (!completed) throw new Problem('conflict', { detail: 'This action was said to be done already.' });
  const action = await tell(writing, thread, id, 'done');
  await writeToAuthor(context, transaction, 'done', thread.experience, { structure: thread.structure.name });
  await context.jobs.enqueue(transaction, 'ask-if-better', { action: id }, { after: beforeAsking });
  return action;
}

async function hold({ transaction, agent }: Writing, reached: ReachedThread): Promise<ReachedThread> {
  const thread = await holdThread(transaction, agent, reached);
  if (!thread) throw withdrawnMeanwhile();
  return thread;
}

/** The public, the history and the networks; gives the action as it now stands. */
async function tell(
  { context, transaction, agent, at }: Writing,
  { id: thread, experience }: ReachedThread,
  id: string,
  state: 'committed' | 'done',
): Promise<AgentAction> {
  await publish(transaction, experience);
  const event = { experience_id: experience, at, kind: state, key_id: agent.keyId, object: id };
  await recordStoryEvent(transaction, event);
  const data = { thread, action: id, state };
  await announce(context, transaction, { type: 'action.changed', experience, data });
  const action = await findAction(transaction, agent, id);
  if (!action) throw withdrawnMeanwhile();
  return action;
}
