import type { Moment } from './columns.js';

/** A published story as lists find, count and sort it. */
export interface CatalogueTable {
  id: string;
  published_at: Moment;
  /** Its value of each filter, as `publications/profile.ts` writes them. */
  profile: string;
  /** Stems of its words, those of the title with weight A, and a tag for each value of a filter. */
  keys: string;
}

/** In how many stories a key is. */
export interface CatalogueKeyTable {
  key: string;
  stories: number;
}

/** How many stories have these values, '' standing for any. */
export interface CatalogueCountTable {
  network: string;
  department: string;
  feeling: string;
  answered: string;
  action: string;
  aspect: string;
  stories: number;
}
