import type { Table } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';
import { readQuery } from './rules.js';
import { getCommune, searchCommunes } from './store.js';

export const communeRoutes = ({ db }: Context): Handlers<Table['communes']> => ({
  search: async ({ query: { q, limit = 10 } }) => ({ items: await searchCommunes(db, readQuery(q), limit) }),
  get: async ({ params: { code } }) => {
    const commune = await getCommune(db, code);
    if (commune) return commune;
    throw new Problem('not-found', {
      detail: `There is no commune with the INSEE code ${code}; GET /v1/communes?q= finds communes by name.`,
    });
  },
});
