import type { Operation } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import type { Agent } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';
import { recordAudit } from './store.js';

/**
 * Refuses an object that the agent's key does not cover: an audit line, then `not-found`, so that nothing tells
 * another network's object from one that does not exist. Call it outside any transaction.
 */
export async function refuse(
  context: Pick<Context, 'db' | 'now'>,
  agent: Agent,
  operation: Operation,
  object: string,
): Promise<never> {
  const at = context.now().toISOString();
  await recordAudit(context.db, { at, agent, operation, outcome: 'refused', object });
  throw new Problem('not-found', { detail: `«${object}» does not exist, or is not covered by this key.` });
}
