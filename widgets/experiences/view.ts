import type { ExperienceSummary, Facets } from '@spplus/contract/nouns/experiences';
import type { Filters } from './filters.js';

export interface Question {
  readonly api: string;
  readonly filters: Filters;
}

/** Stories, from the first to where `nextCursor` goes on. */
export interface Filled {
  readonly state: 'filled';
  readonly items: readonly ExperienceSummary[];
  readonly total: number;
  /** False where `total` is a lower bound. */
  readonly exact: boolean;
  readonly facets: Facets | null;
  readonly nextCursor: string | null;
  /** Cursors of the pages after the first, in order: what brings the same stories back. */
  readonly cursors: readonly string[];
  /** Another question is being asked; these are the stories of the one before. */
  readonly stale: boolean;
}

/** Everything the list may be showing. */
export type View =
  | { readonly state: 'loading' }
  | Filled
  /** No story has these filters. */
  | { readonly state: 'empty' }
  /** The API answered with a problem; `code` is one of its codes. */
  | { readonly state: 'error'; readonly code: string }
  | { readonly state: 'offline' };

/** What stands for a list that a failure keeps away. */
export const failureView = (code: string): View =>
  code === 'offline' || code === 'timeout' ? { state: 'offline' } : { state: 'error', code };
