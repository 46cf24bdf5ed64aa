import type { Erasure, FollowUp } from '@spplus/contract/nouns/follow-ups';

/** Everything the element may be showing. */
export type View =
  /** No link yet, or one that leads nowhere. */
  | { readonly state: 'asking'; readonly wrong: boolean }
  | { readonly state: 'loading' }
  | { readonly state: 'shown'; readonly story: FollowUp }
  | { readonly state: 'erased'; readonly erasure: Erasure }
  /** The API answered with a problem; `code` is one of its codes. */
  | { readonly state: 'error'; readonly code: string }
  | { readonly state: 'offline' };

/** What stands for a story that a failure keeps away. */
export function failureView(code: string): View {
  switch (code) {
    case 'not-found':
    case 'invalid-request':
      return { state: 'asking', wrong: true };
    case 'offline':
    case 'timeout':
      return { state: 'offline' };
    default:
      return { state: 'error', code };
  }
}
