import type { Table } from '@spplus/contract';
import { eraseStory } from '../erasures/erase-story.js';
import { measuredDelays } from '../experiences/delays.js';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';
import { followUpOf } from './follow-up.js';
import { personalDataOf } from './personal-data.js';
import { findStory, lockStory } from './store.js';
import { update } from './update.js';

export const followUpRoutes = (context: Context): Handlers<Table['followUps']> => {
  const delays = measuredDelays(context);
  return {
    get: async ({ params }) => {
      const story = known(await findStory(context.db, params.token));
      return followUpOf(context.db, story, await delays());
    },

    update: async ({ params, body, commit }) => {
      const measured = await delays();
      const answer = await commit(async (transaction) => {
        const story = known(await lockStory(transaction, params.token));
        await update({ context, transaction, story, at: context.now().toISOString() }, body);
        const changed = known(await findStory(transaction, params.token));
        return followUpOf(transaction, changed, measured);
      });
      context.invalidate();
      return answer;
    },

    erase: async ({ params, commit }) => {
      const answer = await commit(async (transaction) => {
        const story = known(await lockStory(transaction, params.token));
        return eraseStory(context, transaction, story);
      });
      context.invalidate();
      return answer;
    },

    download: async ({ params }) => {
      const story = known(await findStory(context.db, params.token));
      return personalDataOf(context, story, await followUpOf(context.db, story, await delays()));
    },
  };
};

/** The same words whether the link is wrong, or its story erased. */
function known<T>(found: T | undefined): T {
  if (found !== undefined) return found;
  throw new Problem('not-found', {
    detail: 'This link leads to no story: it is incomplete, or its story was erased.',
  });
}
