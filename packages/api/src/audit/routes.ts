import type { Table } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { listAudit } from './store.js';

export const auditRoutes = ({ db }: Context): Handlers<Table['audit']> => ({
  list: ({ query, agent }) => listAudit(db, agent.network, query),
});
