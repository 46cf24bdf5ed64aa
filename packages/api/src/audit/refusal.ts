import type { Operation } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import type { Agent } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';
import { recordAudit } from './store.js';

type Refusing = Pick<Context, 'db' | 'now'>;

/**
 * Refuses an object that the key does not cover: an audit line, then `not-found`, so that nothing tells another
 * network's object from one that does not exist. Call it outside any transaction, which the refusal would undo.
 */
export const refuse = (
  context: Refusing,
  agent: Agent,
  operation: Operation,
  object: string,
): Promise<never> => {
  const detail = `«${object}» does not exist, or this key does not cover it.`;
  return record(context, agent, operation, object, new Problem('not-found', { detail }));
};

/** Refuses an act on what the key does know, saying why: an audit line, then `forbidden`. */
export const forbid = (
  context: Refusing,
  agent: Agent,
  operation: Operation,
  object: string,
  detail: string,
): Promise<never> => record(context, agent, operation, object, new Problem('forbidden', { detail }));

async function record(
  { db, now }: Refusing,
  agent: Agent,
  operation: Operation,
  object: string,
  problem: Problem,
): Promise<never> {
  await recordAudit(db, { at: now().toISOString(), agent, operation, outcome: 'refused', object });
  throw problem;
}
