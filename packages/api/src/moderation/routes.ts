import type { Table } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';

const unbuilt = () => Promise.reject(new Error('Not built yet.'));

export const moderationRoutes = (
  _context: Context,
): Handlers<Pick<Table['moderation'], 'list' | 'get' | 'claim' | 'release' | 'decide'>> => ({
  list: unbuilt,
  get: unbuilt,
  claim: unbuilt,
  release: unbuilt,
  decide: unbuilt,
});
