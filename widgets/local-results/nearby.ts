import { results } from '@spplus/contract/nouns/results';
import { structures } from '@spplus/contract/nouns/structures';
import { bind } from '@spplus/sdk/bind';
import { connect } from '@spplus/sdk/connect';
import type { Page, Scope } from './view.js';

/** Each nearby structure costs a request of its own. */
const structuresNearby = 5;

/** Results of the structures nearest to a position, nearest first. */
export async function readNearby(near: string, { api, network }: Scope, signal: AbortSignal): Promise<Page> {
  const connection = connect({ baseUrl: api });
  const { items } = await bind(connection, structures).list(
    { near, ...(network && { network }), limit: structuresNearby },
    { signal },
  );
  const client = bind(connection, results);
  const found = await Promise.all(
    items.map(async (structure) => {
      const page = await client.list({ structure: structure.id }, { signal });
      return { structure, results: page.items[0]?.results ?? [] };
    }),
  );
  return { items: found, nextCursor: null };
}
