import type { Table } from '@spplus/contract';
import { forbid } from '../audit/refusal.js';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';
import { toFoundStructure } from '../structures/row.js';
import { findStructures } from '../structures/store.js';
import { onePlace, type ResultQuery } from './place.js';
import { presentResult, type StoredResult } from './presentation.js';
import { publish } from './publication.js';
import { readResults, readStructureResults } from './latest-store.js';

export const resultRoutes = (context: Context): Handlers<Table['results']> => ({
  list: async ({ query }) => {
    onePlace(query);
    return query.structure === undefined
      ? ofPlace(context, query)
      : ofStructure(context, query.structure, query);
  },

  publish: async (call) => {
    const { agent, body } = call;
    if (agent.structure !== null && body.national !== undefined && body.national.length > 0) {
      const detail =
        'This key covers a part of the network; only a key of the whole network publishes «national».';
      await forbid(context, agent, 'results.publish', agent.structure, detail);
    }
    const answer = await publish(context, call);
    context.invalidate();
    return answer;
  },
});

async function ofStructure({ db, now }: Context, id: string, { network, indicator }: ResultQuery) {
  const found = await readStructureResults(db, id, { network, indicator });
  if (!found) {
    const where = network === undefined ? '' : ` in the network «${network}»`;
    throw new Problem('not-found', { detail: `There is no structure ${id}${where}.` });
  }
  const structure = toFoundStructure({ ...found.structure, match: null, distance: null });
  return { items: [{ structure, results: present(found.results, now()) }], nextCursor: null, total: 1 };
}

async function ofPlace({ db, now }: Context, query: ResultQuery) {
  const { items, ...rest } = await findStructures(db, query, query);
  const results = await readResults(
    db,
    items.map(({ id }) => id),
    query.indicator,
  );
  const at = now();
  return {
    ...rest,
    items: items.map((row) => ({
      structure: toFoundStructure(row),
      results: present(results.get(row.id) ?? [], at),
    })),
  };
}

const present = (stored: readonly StoredResult[], now: Date) =>
  stored.map((result) => presentResult(result, now));
