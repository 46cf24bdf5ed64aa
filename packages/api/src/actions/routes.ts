import type { Table } from '@spplus/contract';
import { refuse } from '../audit/refusal.js';
import { recordAudit } from '../audit/store.js';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { findThread } from '../replies/reach-store.js';
import { commitTo, finish } from './act.js';
import { checkPromise } from './rules.js';
import { findAction, listActions } from './store.js';

export const actionRoutes = (context: Context): Handlers<Table['actions']> => ({
  list: ({ query, agent }) => listActions(context.db, agent, query),

  commit: async ({ body, agent, commit }) => {
    const operation = 'actions.commit';
    const { thread: id } = body;
    const thread = (await findThread(context.db, agent, id)) ?? (await refuse(context, agent, operation, id));
    const at = context.now().toISOString();
    checkPromise(body.dueOn, at.slice(0, 10));
    const answer = await commit(async (transaction) => {
      const action = await commitTo({ context, transaction, agent, at }, thread, body);
      await recordAudit(transaction, { at, agent, operation, outcome: 'done', object: action.id });
      return action;
    });
    context.invalidate();
    return answer;
  },

  finish: async ({ params: { id }, body, agent, commit }) => {
    const operation = 'actions.finish';
    const action = await findAction(context.db, agent, id);
    const thread = action && (await findThread(context.db, agent, action.thread));
    const reached = thread ?? (await refuse(context, agent, operation, id));
    const answer = await commit(async (transaction) => {
      const at = context.now().toISOString();
      const done = await finish({ context, transaction, agent, at }, reached, id, body);
      await recordAudit(transaction, { at, agent, operation, outcome: 'done', object: id });
      return done;
    });
    context.invalidate();
    return answer;
  },
});
