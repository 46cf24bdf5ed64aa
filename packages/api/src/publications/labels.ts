import type { Context } from '../platform/context.js';
import type { Labels } from './facets.js';
import { readLabels } from './store.js';

/** Names change so seldom that every search need not read them again. */
const remembered = 60_000;

/** The names of networks and départements, at most a minute old. */
export function rememberedLabels(context: Pick<Context, 'db' | 'onInvalidate'>): () => Promise<Labels> {
  let last: { readonly labels: Labels; readonly at: number } | undefined;
  context.onInvalidate(() => (last = undefined));
  return async () => {
    const at = performance.now();
    if (last === undefined || at - last.at > remembered) last = { labels: await readLabels(context.db), at };
    return last.labels;
  };
}
