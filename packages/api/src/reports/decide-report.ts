import type { Report, ReportDecision } from '@spplus/contract';
import type { Transaction } from 'kysely';
import { announce } from '../announcements/announce.js';
import { stateAfter } from '../experiences/states.js';
import { recordStoryEvent } from '../experiences/story-events.js';
import { writeToAuthor, writeToReporter } from '../mails/write-mail.js';
import { holdStory, insertMasks, setStoryState } from '../moderation/decision-store.js';
import { checkMasks } from '../moderation/rules.js';
import type { Context } from '../platform/context.js';
import type { Database, Row } from '../platform/database/tables.js';
import type { Agent } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';
import { publish } from '../publications/publish.js';
import { closeReport, findReport } from './decision-store.js';
import { publishedTitle } from './report-store.js';

interface Deciding {
  readonly context: Context;
  readonly transaction: Transaction<Database>;
  readonly agent: Agent;
  /** ISO 8601. */
  readonly at: string;
}

const outcomes = { keep: 'kept', mask: 'masked', remove: 'removed' } as const;

/**
 * Decides on a report, once, and tells the reason to whoever reported (DSA, art. 16, 5) and, where something of the
 * story is no longer shown, to its author (DSA, art. 17).
 *
 * @throws Problem `conflict` where it is decided already, or the story was changed or is not public any more; `invalid-body` for a
 * mask outside its text.
 */
export async function decideReport(
  deciding: Deciding,
  report: Report,
  decision: ReportDecision,
): Promise<Report> {
  const { context, transaction, agent, at } = deciding;
  const story = await holdStory(transaction, report.experience);
  const outcome = { state: outcomes[decision.decision], reason: decision.reason, key: agent.keyId, at };
  if (!story || !(await closeReport(transaction, report.id, outcome))) {
    throw new Problem('conflict', { detail: 'This report is decided already. Read it again.' });
  }
  const shownBefore = await publishedTitle(transaction, story.id);
  if (decision.decision === 'mask') await mask(deciding, story, decision);
  if (decision.decision === 'remove') await remove(deciding, story, decision);
  const shown = (await publishedTitle(transaction, story.id)) ?? shownBefore;
  await writeToReporter(context, transaction, 'report-decided', report.id, {
    // The title of a text that left the public before may hold what was reported.
    title: shown ?? `Témoignage ${story.id}`,
    decision: outcome.state,
    reason: decision.reason,
  });
  return (await findReport(transaction, agent, report.id)) ?? report;
}

async function mask(
  { context, transaction, agent, at }: Deciding,
  story: Row<'experience'>,
  { reason, masks, revision: read }: Extract<ReportDecision, { decision: 'mask' }>,
): Promise<void> {
  stateAfter('mask-again', story.state, 'moderator');
  const { id, revision, title, story: text, pseudonym } = story;
  if (read !== revision) {
    throw new Problem('conflict', {
      detail: 'The author has changed this text since. Read the report again.',
    });
  }
  checkMasks(masks, { title, story: text, pseudonym });
  await insertMasks(transaction, { experience: id, revision, masks, key: agent.keyId, at });
  await publish(transaction, id);
  const event = { experience_id: id, at, kind: 'masked', reason } as const;
  await recordStoryEvent(transaction, { ...event, key_id: agent.keyId });
  await writeToAuthor(context, transaction, 'masked', id, { reason });
}

async function remove(
  { context, transaction, agent, at }: Deciding,
  story: Row<'experience'>,
  { reason }: Extract<ReportDecision, { decision: 'remove' }>,
): Promise<void> {
  const { id } = story;
  // Several people may report one text: what the first decision removed stays so.
  if (story.state === 'removed') return;
  await setStoryState(transaction, id, stateAfter('remove', story.state, 'moderator'));
  await publish(transaction, id);
  const event = { experience_id: id, at, kind: 'removed', reason } as const;
  await recordStoryEvent(transaction, { ...event, key_id: agent.keyId });
  await announce(context, transaction, {
    type: 'experience.withdrawn',
    experience: id,
    data: { why: 'removed' },
  });
  await writeToAuthor(context, transaction, 'removed', id, { reason });
}
