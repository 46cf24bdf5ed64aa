import type { Table } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';
import { measuredDelays } from './delays.js';
import { followUpUrl } from './follow-up-link.js';
import { submit } from './submit.js';

export function experienceRoutes(context: Context): Handlers<Pick<Table['experiences'], 'create'>> {
  const delays = measuredDelays(context);
  return {
    create: async ({ body, commit }) => {
      if (body.website !== undefined && body.website !== '') throw new Problem('challenge-failed');
      // Before the transaction, which may hold the only connection.
      const measured = await delays();
      return commit(async (transaction) => {
        const { id, token, receivedAt } = await submit(context, transaction, body);
        return { id, token, followUpUrl: followUpUrl(context, token), receivedAt, delays: measured };
      });
    },
  };
}
