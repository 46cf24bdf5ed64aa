import type { Operation, Table } from '@spplus/contract';
import { randomUUID } from 'node:crypto';
import { forbid, refuse } from '../audit/refusal.js';
import { recordAudit } from '../audit/store.js';
import { coversNetwork } from '../keys/scope.js';
import type { Context } from '../platform/context.js';
import type { Agent, Handlers } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';
import { findDelivery, listDeliveries, restartDelivery } from './delivery-store.js';
import { checkAddress, mostWebhooks, reachOf } from './rules.js';
import { newSigningSecret } from './sign.js';
import { countWebhooks, deleteWebhook, insertWebhook, listWebhooks, networkOf } from './store.js';

export function webhookRoutes(context: Context): Handlers<Table['webhooks']> {
  const { db, now, secrets, jobs, configuration } = context;

  /** Events tell of a whole network: a key of a part of it may not have them sent elsewhere. */
  async function requireWhole(agent: Agent, operation: Operation, object: string): Promise<void> {
    if (coversNetwork(agent, agent.network)) return;
    const detail = 'This key covers a part of the network; events are sent for a key of the whole network.';
    await forbid(context, agent, operation, object, detail);
  }

  async function requireOwn(agent: Agent, operation: Operation, id: string): Promise<void> {
    if ((await networkOf(db, id)) !== agent.network) await refuse(context, agent, operation, id);
    await requireWhole(agent, operation, id);
  }

  return {
    list: async ({ query, agent }) => {
      await requireWhole(agent, 'webhooks.list', agent.network);
      return listWebhooks(db, agent.network, query);
    },

    register: async ({ body: { url, events }, agent, commit }) => {
      const operation = 'webhooks.register';
      await requireWhole(agent, operation, agent.network);
      checkAddress(url, reachOf(configuration));
      return commit(async (transaction) => {
        if ((await countWebhooks(transaction, agent.network)) >= mostWebhooks) {
          const detail = `A network has at most ${mostWebhooks} webhooks. Remove one first.`;
          throw new Problem('conflict', { detail });
        }
        const at = now().toISOString();
        const secret = newSigningSecret();
        const webhook = await insertWebhook(transaction, {
          id: randomUUID(),
          network_id: agent.network,
          url: new URL(url).href,
          events: [...new Set(events)],
          secret: secrets.seal('webhook', secret),
          created_at: at,
        });
        await recordAudit(transaction, { at, agent, operation, outcome: 'done', object: webhook.id });
        return { ...webhook, secret };
      });
    },

    remove: async ({ params: { id }, agent, commit }) => {
      const operation = 'webhooks.remove';
      await requireOwn(agent, operation, id);
      await commit(async (transaction) => {
        await deleteWebhook(transaction, id);
        await recordAudit(transaction, {
          at: now().toISOString(),
          agent,
          operation,
          outcome: 'done',
          object: id,
        });
      });
    },

    deliveries: async ({ params: { id }, query, agent }) => {
      await requireOwn(agent, 'webhooks.deliveries', id);
      return listDeliveries(db, id, query);
    },

    replay: async ({ params: { id }, agent, commit }) => {
      const operation = 'webhooks.replay';
      const found = await findDelivery(db, id);
      if (found?.network_id !== agent.network) await refuse(context, agent, operation, id);
      await requireWhole(agent, operation, id);
      return commit(async (transaction) => {
        const delivery = await restartDelivery(transaction, id);
        if (!delivery) {
          throw new Problem('conflict', {
            detail: 'This delivery still waits: it is tried again by itself.',
          });
        }
        await jobs.enqueue(transaction, 'webhook', { delivery: id });
        await recordAudit(transaction, {
          at: now().toISOString(),
          agent,
          operation,
          outcome: 'done',
          object: id,
        });
        return delivery;
      });
    },
  };
}
