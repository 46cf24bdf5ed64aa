import type { IndicatorKind, Result } from '@spplus/contract';
import { isSuppressed } from './suppression.js';

/** What a network published as its own national value. */
export interface PublishedNational {
  readonly value: number;
  readonly n: number | null;
}

/** The mean over the structures of a period; `weighted` by n unless some n is unknown. */
export interface Mean {
  readonly mean: number;
  readonly weighted: boolean;
}

/** The network's own value where it published one that may be shown; else the mean, saying which. */
export function nationalValue(
  kind: IndicatorKind,
  published: PublishedNational | null,
  computed: Mean | null,
): Result['national'] {
  if (published !== null && !isSuppressed(kind, published.n))
    return { value: published.value, source: 'published' };
  if (computed === null) return null;
  return { value: computed.mean, source: computed.weighted ? 'weighted-mean' : 'mean' };
}
