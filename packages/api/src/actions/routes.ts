import type { Table } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';

const unbuilt = () => Promise.reject(new Error('Not built yet.'));

export const actionRoutes = (_context: Context): Handlers<Table['actions']> => ({
  list: unbuilt,
  commit: unbuilt,
  finish: unbuilt,
});
