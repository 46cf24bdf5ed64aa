import type { Table } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';
import { findPublications, getPublication } from './store.js';
import { toSummary } from './summary.js';
import { threadsOf } from './threads.js';

export const publicationRoutes = ({ db }: Context): Handlers<Pick<Table['experiences'], 'list' | 'get'>> => ({
  list: async ({ query }) => {
    const rows = await findPublications(db, query);
    const empty = { feeling: [], network: [], department: [], answered: [], action: [], aspect: [] };
    return {
      items: rows.slice(0, query.limit ?? 20).map((row) => toSummary(row)),
      nextCursor: null,
      total: rows.length,
      exact: rows.length < 100,
      facets: empty,
    };
  },

  get: async ({ params: { id } }) => {
    const row = await getPublication(db, id);
    if (row === undefined) {
      throw new Problem('not-found', { detail: `There is no published story «${id}».` });
    }
    return {
      ...toSummary(row),
      story: row.story,
      authorKind: row.author_kind,
      channels: [...row.channels],
      aspects: row.aspects,
      threads: await threadsOf(db, id),
    };
  },
});
