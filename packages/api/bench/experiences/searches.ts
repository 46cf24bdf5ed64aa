import { startServer } from '../child.js';
import { loadOf, type Load } from '../load.js';
import { median, perSecond, type Line } from '../table.js';
import { filters, searches } from './words.js';

const rounds = 3;

/** First pages with their counts, past the cache, against one query for the page alone. */
export async function measureSearches(url: string): Promise<Line[]> {
  const environment = { DATABASE_URL: url, BYPASS_CACHE: 'true' };
  const api = await startServer('api', environment);
  const other = await startServer('one-search', environment);
  try {
    return [
      await compared('First page of a search, with counts', api.origin, other.origin, searches(2000)),
      await compared('First page of a filter, with counts', api.origin, other.origin, filters(500)),
    ];
  } finally {
    await api.stop();
    await other.stop();
  }
}

async function compared(
  what: string,
  origin: string,
  otherOrigin: string,
  queries: readonly string[],
): Promise<Line> {
  const next = eachOf(queries);
  const loads: Load[] = [];
  const others: Load[] = [];
  await loadOf(origin, next);
  await loadOf(otherOrigin, next);
  for (let round = 0; round < rounds; round++) {
    loads.push(await loadOf(origin, next));
    others.push(await loadOf(otherOrigin, next));
  }
  const middle = (of: readonly Load[], figure: keyof Load) => median(of.map((load) => load[figure]));
  const ratio = middle(loads, 'rate') / middle(others, 'rate');
  const p99 = middle(loads, 'p99');
  return {
    what,
    measured: `${perSecond(middle(loads, 'rate'))}, p50 ${middle(loads, 'p50')} ms, p99 ${p99} ms`,
    against: `Fastify with one query, no counts: ${perSecond(middle(others, 'rate'))}, p99 ${middle(others, 'p99')} ms, ratio ${ratio.toFixed(2)}`,
    aim: 'p99 ≤ 50 ms, ≥ 0.5',
    reached: p99 <= 50 && ratio >= 0.5,
  };
}

/** Each query in turn. */
function eachOf(queries: readonly string[]): () => { path: string } {
  let n = 0;
  return () => ({ path: `/v1/experiences?${queries[n++ % queries.length]}` });
}
