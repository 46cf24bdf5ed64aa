import type { Table } from '@spplus/contract';
import { refuse } from '../audit/refusal.js';
import { recordAudit } from '../audit/store.js';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { listThreads } from './list-store.js';
import { findThread } from './reach-store.js';
import { edit, reply } from './reply.js';
import { findReply, versionsOf } from './store.js';

export const replyRoutes = (context: Context): Handlers<Table['replies']> => ({
  list: ({ query, agent }) => listThreads(context.db, agent, query),

  write: async ({ body, agent, commit }) => {
    const operation = 'replies.write';
    const { thread: id } = body;
    const thread = (await findThread(context.db, agent, id)) ?? (await refuse(context, agent, operation, id));
    const answer = await commit(async (transaction) => {
      const at = context.now().toISOString();
      const message = await reply({ context, transaction, agent, at }, thread, body);
      await recordAudit(transaction, { at, agent, operation, outcome: 'done', object: message.id });
      return message;
    });
    context.invalidate();
    return answer;
  },

  edit: async ({ params: { id }, body, agent, commit }) => {
    const operation = 'replies.edit';
    const found = (await findReply(context.db, agent, id)) ?? (await refuse(context, agent, operation, id));
    const answer = await commit(async (transaction) => {
      const at = context.now().toISOString();
      const message = await edit({ context, transaction, agent, at }, found, body);
      await recordAudit(transaction, { at, agent, operation, outcome: 'done', object: id });
      return message;
    });
    context.invalidate();
    return answer;
  },

  versions: async ({ params: { id }, agent }) => {
    const found = await findReply(context.db, agent, id);
    return {
      items: await versionsOf(context.db, found ?? (await refuse(context, agent, 'replies.versions', id))),
    };
  },
});
