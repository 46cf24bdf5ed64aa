import type { Table } from '@spplus/contract';
import { refuse } from '../audit/refusal.js';
import { recordAudit } from '../audit/store.js';
import { coveredStructures } from '../keys/scope.js';
import { networkExists } from '../networks/store.js';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';
import { toFoundStructure, toStructure } from './row.js';
import { correction, readPoint } from './rules.js';
import { correctStructure, findStructures, getStructure, unknownDepartments } from './store.js';

export const structureRoutes = (context: Context): Handlers<Table['structures']> => ({
  list: async ({ query: { near, cursor, limit, ...filter } }) => {
    const search = { ...filter, near: readPoint(near) };
    const found = await findStructures(context.db, search, { cursor, limit });
    const { network } = filter;
    if (found.items.length === 0 && network !== undefined && !(await networkExists(context.db, network))) {
      throw new Problem('not-found', {
        detail: `There is no network «${network}»; GET /v1/networks lists them.`,
      });
    }
    return { ...found, items: found.items.map(toFoundStructure) };
  },

  get: async ({ params: { id } }) => {
    const row = await getStructure(context.db, id);
    if (row) return toStructure(row);
    throw new Problem('not-found', {
      detail: `There is no structure «${id}»; GET /v1/structures finds them.`,
    });
  },

  update: async ({ params: { id }, body, agent, commit }) => {
    const operation = 'structures.update';
    const covered = await coveredStructures(context.db, agent, [id]);
    if (!covered.has(id)) await refuse(context, agent, operation, id);
    const unknown = await unknownDepartments(context.db, body.servedDepartments ?? []);
    if (unknown.length > 0) {
      const detail = `There is no département ${unknown.join(', ')}.`;
      throw new Problem('invalid-body', { detail, errors: [{ pointer: '/servedDepartments', detail }] });
    }
    const answer = await commit(async (transaction) => {
      const at = context.now().toISOString();
      const row = await correctStructure(transaction, id, { ...correction(body), updated_at: at });
      await recordAudit(transaction, { at, agent, operation, outcome: 'done', object: id });
      return toStructure(row);
    });
    context.invalidate();
    return answer;
  },
});
