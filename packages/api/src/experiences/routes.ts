import type { Table } from '@spplus/contract';
import { senderOf } from '../embeds/sender.js';
import type { Context } from '../platform/context.js';
import { countShared } from '../platform/floods/shared-limit.js';
import type { Handlers } from '../platform/handlers.js';
import { callerOf } from '../platform/http/flood-limit.js';
import { Problem } from '../platform/problems.js';
import { measuredDelays } from './delays.js';
import { followUpUrl } from './follow-up-link.js';
import { limitOf } from './rules.js';
import { submit } from './submit.js';

export function experienceRoutes(context: Context): Handlers<Pick<Table['experiences'], 'create'>> {
  const delays = measuredDelays(context);
  return {
    create: async ({ body, request, commit }) => {
      if (body.website !== undefined && body.website !== '') throw new Problem('challenge-failed');
      // Before the transaction, which may hold the only connection.
      const measured = await delays();
      return commit(async (transaction) => {
        const { embed } = body;
        const sender =
          embed === undefined ? undefined : await senderOf(transaction, embed, request.headers.origin);
        const { id, token, receivedAt } = await submit(context, transaction, body);
        const limit = limitOf(context.configuration.hourlyLimits, callerOf(request.ip), sender);
        await countShared(transaction, context, { what: 'stories', ...limit });
        return { id, token, followUpUrl: followUpUrl(context, token), receivedAt, delays: measured };
      });
    },
  };
}
