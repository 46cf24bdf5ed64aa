import type { ExperienceSort, QueryOf, Table } from '@spplus/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import { fold } from '../platform/fold.js';
import { chosenOf } from './facets.js';
import type { KeyGroup } from './keys.js';
import { facetNames, tagOf } from './profile.js';
import type { Chosen } from './tally.js';
import { countedKeys, everyStory } from './words-store.js';
import { meantBy } from './words.js';

export type Filters = Omit<QueryOf<Table['experiences']['list']>, 'cursor' | 'limit' | 'sort'>;

/** A question as the catalogue understands it. */
export interface Search {
  /** One of each searched word: itself, or what it was likely misspelt for. */
  readonly words: readonly KeyGroup[];
  /** The words, the structure and the commune: what is not counted. */
  readonly free: readonly KeyGroup[];
  /** The filters that are counted. */
  readonly tags: readonly KeyGroup[];
  readonly chosen: Chosen;
  /** Moments of publication, the last excluded. */
  readonly from: string;
  readonly to: string;
  /** Whether `from` or `to` narrows the search. */
  readonly dated: boolean;
  /** How many stories are published. */
  readonly stories: number;
  /** Nothing can be found: a word that nobody told, or no word at all in what was searched. */
  readonly hopeless: boolean;
}

/** Understands a question, its typing errors included. */
export async function searchOf(db: Kysely<Database>, filters: Filters): Promise<Search> {
  const { q, structure, commune, from, to } = filters;
  const chosen = chosenOf(filters);
  const places = [
    ...(structure === undefined ? [] : [tagOf('structure', structure)]),
    ...(commune === undefined ? [] : [tagOf('commune', commune)]),
  ];
  const counted = facetNames.flatMap((name) => {
    const value = chosen[name];
    return value === undefined ? [] : [tagOf(name, value)];
  });
  const known = await countedKeys(db, fold(q ?? ''), [...places, ...counted]);
  const groupsOf = (tags: readonly string[]): KeyGroup[] =>
    known.filter(({ key }) => tags.includes(key)).map(({ key, stories }) => ({ keys: [key], stories }));
  const words: KeyGroup[] = [];
  for (const word of known) if (!word.key.startsWith('#')) words.push(await meantBy(db, word));
  const free = [...words, ...groupsOf(places)];
  return {
    words,
    free,
    tags: groupsOf(counted),
    chosen,
    from: from ?? '',
    // Moments of the last day begin with it.
    to: to === undefined ? '~' : `${to}~`,
    dated: from !== undefined || to !== undefined,
    stories: known.find(({ key }) => key === everyStory)?.stories ?? 0,
    hopeless: (q !== undefined && words.length === 0) || free.some(({ stories }) => stories === 0),
  };
}

/** By default what answers best a searched text, else the latest. */
export const sortOf = (sort: ExperienceSort | undefined, q: string | undefined): ExperienceSort =>
  q === undefined && sort === 'relevance' ? 'recent' : (sort ?? (q === undefined ? 'recent' : 'relevance'));
