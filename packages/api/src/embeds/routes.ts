import type { Table } from '@spplus/contract';
import { randomUUID } from 'node:crypto';
import { forbid, refuse } from '../audit/refusal.js';
import { recordAudit } from '../audit/store.js';
import { coversNetwork } from '../keys/scope.js';
import type { Context } from '../platform/context.js';
import type { Agent, Handlers } from '../platform/handlers.js';
import { deleteEmbed, findEmbed, insertEmbed, listEmbeds } from './store.js';

export function embedRoutes(context: Context): Handlers<Table['embeds']> {
  /** A site shows a whole network: a key of a part of it may not speak for it. */
  async function requireWhole(agent: Agent, operation: 'embeds.register' | 'embeds.remove', object: string) {
    if (coversNetwork(agent, agent.network)) return;
    const detail = 'This key covers a part of the network; only a key of the whole network registers sites.';
    await forbid(context, agent, operation, object, detail);
  }

  return {
    list: ({ query, agent }) => listEmbeds(context.db, agent.network, query),

    register: async ({ body, agent, commit }) => {
      const operation = 'embeds.register';
      await requireWhole(agent, operation, body.origin);
      return commit(async (transaction) => {
        const at = context.now().toISOString();
        const embed = await insertEmbed(transaction, {
          ...body,
          id: randomUUID(),
          network_id: agent.network,
          created_at: at,
          key_id: agent.keyId,
        });
        await recordAudit(transaction, { at, agent, operation, outcome: 'done', object: embed.id });
        return embed;
      });
    },

    remove: async ({ params: { id }, agent, commit }) => {
      const operation = 'embeds.remove';
      const embed = await findEmbed(context.db, id);
      if (embed?.network_id !== agent.network) await refuse(context, agent, operation, id);
      await requireWhole(agent, operation, id);
      await commit(async (transaction) => {
        const at = context.now().toISOString();
        await deleteEmbed(transaction, id);
        await recordAudit(transaction, { at, agent, operation, outcome: 'done', object: id });
      });
    },
  };
}
