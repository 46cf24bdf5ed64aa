import type { Claim } from '@spplus/contract';
import type { Transaction } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { Database } from '../platform/database/tables.js';
import type { Agent } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';
import { dropClaim, holderOf, takeClaim } from './queue-store.js';
import { endOfClaim } from './rules.js';

/** Reserves a text. @throws Problem `conflict` while another moderator holds it, saying who and until when. */
export async function claimItem(
  transaction: Transaction<Database>,
  agent: Agent,
  item: string,
  now: Date,
): Promise<Claim> {
  const claim = { id: randomUUID(), until: endOfClaim(now) };
  const asked = { item, claim: claim.id, key: agent.keyId, now: now.toISOString(), until: claim.until };
  if (await takeClaim(transaction, asked)) return claim;
  throw await taken(transaction, agent, item);
}

async function taken(transaction: Transaction<Database>, agent: Agent, item: string): Promise<Problem> {
  const holder = await holderOf(transaction, item);
  if (!holder) return decidedMeanwhile();
  // A key's label is its own network's affair.
  const who =
    holder.network_id === agent.network ? `the key «${holder.label}»` : `the network «${holder.network_id}»`;
  const detail = `A moderator with ${who} reads this text until ${holder.claimed_until}. Take another one, or come back then.`;
  return new Problem('conflict', { detail });
}

export const decidedMeanwhile = (): Problem =>
  new Problem('conflict', { detail: 'Another moderator has decided on this text. Read the queue again.' });

/** @throws Problem `not-found` where the text is not held under this claim. */
export async function releaseItem(
  transaction: Transaction<Database>,
  item: string,
  claim: string,
): Promise<void> {
  if (await dropClaim(transaction, item, claim)) return;
  throw new Problem('not-found', {
    detail:
      'This claim does not hold the text any more: it was released, or another moderator took the text.',
  });
}
