import type { ModerationDecision, ModerationItem } from '@spplus/contract/nouns/moderation';
import type { Client } from '../../client.js';
import { SppError } from '../../errors.js';
import type { Session } from '../session.js';
import { WrongUsage } from '../wrong-usage.js';

type Chosen = ModerationDecision extends infer D
  ? D extends ModerationDecision
    ? Omit<D, 'claim' | 'revision'>
    : never
  : never;

export interface Choice {
  readonly id: string;
  /** The one that was read; the current one where it is not said. */
  readonly revision: number | undefined;
  readonly decide: (item: ModerationItem) => Chosen;
}

/** Claims a text and decides on it; whatever stops the decision, the text is given back to the others. */
export async function decide(session: Session, { id, revision, decide: choose }: Choice) {
  const { moderation } = await session.agent();
  const { id: claim } = await moderation.claim(id);
  try {
    const item = await moderation.get(id);
    if (revision !== undefined && revision !== item.revision) {
      throw new WrongUsage(
        `The text has changed since revision ${revision}: read revision ${item.revision} (spp moderate show ${id}).`,
      );
    }
    return await moderation.decide(id, { ...choose(item), claim, revision: item.revision });
  } catch (error) {
    await giveBack(moderation, id, claim, session);
    throw error;
  }
}

async function giveBack(
  moderation: Client['moderation'],
  id: string,
  claim: string,
  session: Session,
): Promise<void> {
  try {
    await moderation.release(id, claim);
  } catch (error) {
    if (!(error instanceof SppError)) throw error;
    session.warn(`The claim could not be given back; it ends by itself (${error.message}).`);
  }
}
