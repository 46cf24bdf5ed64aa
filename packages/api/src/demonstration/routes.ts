import type { Table } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';

const unbuilt = () => Promise.reject(new Error('Not built yet.'));

export const demonstrationRoutes = (_context: Context): Handlers<Table['demonstration']> => ({
  agent: unbuilt,
  mails: unbuilt,
});
