import type { Table } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';
import { getNetwork, listNetworks } from './store.js';

export const networkRoutes = ({ db }: Context): Handlers<Table['networks']> => ({
  list: ({ query }) => listNetworks(db, query),
  get: async ({ params }) => {
    const network = await getNetwork(db, params.id);
    if (network) return network;
    throw new Problem('not-found', {
      detail: `There is no network «${params.id}»; GET /v1/networks lists them.`,
    });
  },
});
