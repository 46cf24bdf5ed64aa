import type { StructureResults } from '@spplus/contract/nouns/results';

/** Structures with their results, and where the next ones are. */
export interface Page {
  readonly items: readonly StructureResults[];
  readonly nextCursor: string | null;
}

/** The API to ask, and the network to keep to; the empty string for all. */
export interface Scope {
  readonly api: string;
  readonly network: string;
}

/** Where the results are looked for. */
export type Place =
  | { readonly kind: 'structure'; readonly id: string }
  | { readonly kind: 'commune'; readonly code: string }
  /** `near` is `latitude,longitude`; how to read it comes with the part that found it. */
  | {
      readonly kind: 'position';
      readonly near: string;
      readonly read: (near: string, scope: Scope, signal: AbortSignal) => Promise<Page>;
    };

/** Why the visitor's position is not known. */
export type Unlocated = 'refused' | 'unavailable';

/** At least one structure; `nextCursor` where more can be asked for. */
export interface Filled extends Page {
  readonly state: 'filled';
}

/** Everything the element may be showing. */
export type View =
  /** No place yet: the visitor gives one. */
  | { readonly state: 'idle' }
  | { readonly state: 'loading' }
  | Filled
  /** The place has no structure. */
  | { readonly state: 'empty' }
  | { readonly state: 'unlocated'; readonly reason: Unlocated }
  /** The API answered with a problem; `code` is one of its codes. */
  | { readonly state: 'error'; readonly code: string }
  /** No answer at all: no network, or an API that does not respond. */
  | { readonly state: 'offline' };
