import type { Table } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';

const unbuilt = () => Promise.reject(new Error('Not built yet.'));

export const followUpRoutes = (_context: Context): Handlers<Table['followUps']> => ({
  get: unbuilt,
  update: unbuilt,
  erase: unbuilt,
  download: unbuilt,
});
