import type { Table } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import { countShared } from '../platform/floods/shared-limit.js';
import type { Handlers } from '../platform/handlers.js';
import { callerOf } from '../platform/http/flood-limit.js';
import { Problem } from '../platform/problems.js';
import { keepVote } from './store.js';

export const voteRoutes = (context: Context): Handlers<Pick<Table['experiences'], 'vote'>> => ({
  // Readers see the new counts within the seconds that answers are kept: a vote must not empty everyone's cache.
  vote: ({ params: { id }, body: { useful }, request, commit }) => {
    const address = callerOf(request.ip);
    const voter = context.secrets.mark(
      'vote',
      JSON.stringify([id, address, request.headers['user-agent'] ?? '']),
    );
    return commit(async (transaction) => {
      const at = context.now().toISOString();
      const votes = await keepVote(transaction, { experience_id: id, voter, useful, at });
      if (!votes) throw new Problem('not-found', { detail: 'No published story has this identifier.' });
      const maximum = context.configuration.hourlyLimits.votes;
      await countShared(transaction, context, { what: 'votes', caller: address, maximum });
      return votes;
    });
  },
});
