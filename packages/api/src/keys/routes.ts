import type { Table } from '@spplus/contract';
import { forbid, refuse } from '../audit/refusal.js';
import { recordAudit } from '../audit/store.js';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { widerThan } from './rules.js';
import { coveredStructures } from './scope.js';
import { coversKey, issueKey, listKeys, revokeKey } from './store.js';

export const keyRoutes = (context: Context): Handlers<Table['keys']> => ({
  list: ({ query, agent }) => listKeys(context.db, agent, query),

  create: async ({ body, agent, commit }) => {
    const operation = 'keys.create';
    const { label, network, structure = null, rights } = body;
    if (network !== agent.network) await refuse(context, agent, operation, network);
    if (structure !== null) {
      const covered = await coveredStructures(context.db, agent, [structure]);
      if (!covered.has(structure)) await refuse(context, agent, operation, structure);
    }
    const detail = widerThan(agent, { structure, rights });
    if (detail !== undefined) await forbid(context, agent, operation, structure ?? network, detail);
    return commit(async (transaction) => {
      const at = context.now().toISOString();
      const { key, secret } = await issueKey(transaction, { label, network, structure, rights, at });
      await recordAudit(transaction, { at, agent, operation, outcome: 'done', object: key.id });
      return { ...key, secret };
    });
  },

  revoke: async ({ params: { id }, agent, commit }) => {
    const operation = 'keys.revoke';
    if (!(await coversKey(context.db, agent, id))) await refuse(context, agent, operation, id);
    await commit(async (transaction) => {
      const at = context.now().toISOString();
      await revokeKey(transaction, id, at);
      await recordAudit(transaction, { at, agent, operation, outcome: 'done', object: id });
    });
  },
});
