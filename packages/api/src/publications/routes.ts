import type { Table } from '@spplus/contract';
import { networkExists } from '../networks/store.js';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';
import { excerptOf, stemPattern } from './excerpt.js';
import { facetsOf } from './facets.js';
import { find } from './find.js';
import { readPosition, writePosition } from './order.js';
import { searchOf, sortOf } from './search.js';
import { rememberedLabels } from './labels.js';
import { getPublication } from './store.js';
import { toSummary } from './summary.js';
import { threadsOf } from './threads.js';

export const publicationRoutes = (context: Context): Handlers<Pick<Table['experiences'], 'list' | 'get'>> => {
  const { db } = context;
  const labels = rememberedLabels(context);
  return {
    list: async ({ query: { cursor, limit = 20, sort: sortAsked, ...filters } }) => {
      const sort = sortOf(sortAsked, filters.q);
      const after = readPosition(cursor, sort, filters);
      const search = await searchOf(db, filters);
      const found = await find(db, search, { sort, limit, after });
      const { network } = filters;
      if (found.page.length === 0 && network !== undefined && !(await networkExists(db, network))) {
        throw new Problem('not-found', {
          detail: `There is no network «${network}»; GET /v1/networks lists them.`,
        });
      }
      const { total, exact } = after ?? found;
      const pattern = stemPattern(search.words.flatMap(({ keys }) => keys));
      const rows = found.page.slice(0, limit);
      const last = found.page.length > limit ? rows.at(-1) : undefined;
      return {
        items: rows.map((row) => toSummary(row, excerptOf(row.story, pattern))),
        nextCursor:
          last === undefined
            ? null
            : writePosition(
                { rank: last.rank, publishedAt: last.published_at, id: last.id, total, exact },
                sort,
                filters,
              ),
        total,
        exact,
        facets: after === undefined ? facetsOf(found, search.chosen, await labels()) : null,
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
  };
};
