import type { ExperienceSort } from '@spplus/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import { keptCounts } from './counts-store.js';
import { findIn, reaches, type Found, type PageRow, type Question, type Reach } from './found-store.js';
import { allOf, storiesOf } from './keys.js';
import { beginning, type Position } from './order.js';
import type { Search } from './search.js';
import { emptyFacets, tally, type Counts } from './tally.js';

export interface Asked {
  readonly sort: ExperienceSort;
  readonly limit: number;
  /** Undefined on the first page. */
  readonly after: Position | undefined;
}

export interface FoundPage extends Counts {
  /** One more than the limit where there are more. */
  readonly page: readonly PageRow[];
  /** False where the counts are lower bounds. */
  readonly exact: boolean;
}

/** What may be read whole; more than that, and the first in the order stand for all. */
const countable = reaches.far;

/**
 * A page of stories, and on the first one the counts of all that the search finds.
 *
 * Nothing reads more than some thousands of short rows: what few stories have is found by index and counted whole;
 * what is common is found among the first in the order, which hold a page of it. Beyond `countable` stories found,
 * relevance is their date.
 */
export async function find(db: Kysely<Database>, search: Search, asked: Asked): Promise<FoundPage> {
  const none = { page: [], total: 0, facets: emptyFacets(), exact: true };
  if (search.hopeless) return none;
  if (asked.after !== undefined) {
    const { page } = await pageOf(db, search, asked, atMost(search));
    return { ...none, page };
  }
  if (search.free.length === 0 && !search.dated) {
    const counts = await keptCounts(db, search.chosen);
    const { page } = await pageOf(db, search, asked, counts.total);
    return { ...counts, page, exact: true };
  }
  if (storiesOf(search.free) <= countable) {
    const found = await ask(db, search, asked, 'all', true);
    return { ...tally(found.profiles, search.chosen), page: found.page, exact: true };
  }
  return firstOfMany(db, search, asked);
}

/** The first page where more is found than is counted. */
async function firstOfMany(db: Kysely<Database>, search: Search, asked: Asked): Promise<FoundPage> {
  const found = await ask(db, search, asked, 'far', true);
  const counts = tally(found.profiles, search.chosen);
  const exact = found.read < reaches.far;
  if (exact) return { ...counts, page: found.page, exact };
  const [only, ...others] = [...search.free, ...search.tags];
  const known = others.length === 0 && !search.dated && only?.keys.length === 1 ? only.stories : 0;
  const { page } = found.page.length > asked.limit ? found : await pageOf(db, search, asked, atMost(search));
  return { ...counts, total: Math.max(counts.total, known, page.length), page, exact };
}

/** How many stories a search finds at most, as far as is known without counting them. */
const atMost = ({ free, tags, stories }: Search): number => Math.min(stories, storiesOf([...free, ...tags]));

/** A page of what `stories` have at most. */
async function pageOf(db: Kysely<Database>, search: Search, asked: Asked, stories: number): Promise<Found> {
  const keyed = search.free.length + search.tags.length > 0;
  if (keyed && stories <= countable) return ask(db, search, asked, 'all', false);
  // Twice as far as a page of them should reach, were they spread evenly.
  const near = 2 * (asked.limit + 1) * search.stories <= reaches.near * stories;
  const reach: Reach = near ? 'near' : 'far';
  const found = await ask(db, search, asked, reach, false);
  if (!keyed || found.page.length > asked.limit || found.read < reaches[reach]) return found;
  return ask(db, search, asked, 'all', false);
}

/** With profiles, what is counted leaves the counted filters out; else only the page is read. */
function ask(
  db: Kysely<Database>,
  search: Search,
  { sort, limit, after }: Asked,
  reach: Reach,
  profiles: boolean,
): Promise<Found> {
  const { free, tags, words, from, to } = search;
  const manyFound = reach !== 'all' || storiesOf(free) > countable;
  const question: Question = {
    reach,
    sort: sort === 'relevance' && manyFound ? 'recent' : sort,
    counted: allOf(profiles ? free : [...free, ...tags]),
    wanted: profiles ? allOf(tags) : '',
    first: allOf(words, 'A'),
    from,
    to,
    after: after ?? beginning(sort),
    limit,
    profiles,
    storyLength: words.length > 0 ? 10_000 : 400,
  };
  return findIn(db, question);
}
