import type { ExperienceState, ModerationDecision } from '@spplus/contract';
import { decidedMeanwhile } from './claims.js';
import { acceptAnswer, rejectAnswer } from './answer-decisions.js';
import type { Deciding } from './deciding.js';
import { holdItem } from './decision-store.js';
import { handOver } from './hand-over.js';
import { checkHold } from './rules.js';
import { acceptStory, rejectStory } from './story-decisions.js';

interface Decided {
  readonly experience: string;
  readonly state: ExperienceState;
}

/**
 * Takes a decision on a text that the agent claimed.
 *
 * @throws Problem `conflict` where it was decided meanwhile, is claimed by somebody else, or was changed since it was
 * read; `invalid-body` for a mask outside its text, or a structure to hand it over to that does not fit.
 */
export async function decide(
  place: Omit<Deciding, 'held'>,
  { id, experience }: { readonly id: string; readonly experience: string },
  decision: ModerationDecision,
): Promise<Decided> {
  const held = await holdItem(place.transaction, experience, id);
  if (!held) throw decidedMeanwhile();
  const { item, story, message } = held;
  checkHold({ claim: item.claim_id, revision: message?.version ?? story.revision }, decision);
  const deciding = { ...place, held };
  if (decision.decision === 'hand-over') return { experience, state: await handOver(deciding, decision) };
  if (message) {
    await (decision.decision === 'accept'
      ? acceptAnswer(deciding, message, decision)
      : rejectAnswer(deciding, message, decision));
    return { experience, state: story.state };
  }
  const state = await (decision.decision === 'accept'
    ? acceptStory(deciding, decision)
    : rejectStory(deciding, decision));
  return { experience, state };
}
