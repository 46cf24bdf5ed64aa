import type { Span } from './finding.js';

/** What stands where a part of a text is hidden. */
export const maskMark = '[…]';

/** A text without the given parts, a mark in place of each. They are in order and never overlap, as found. */
export function maskText(text: string, parts: readonly Span[]): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of parts) {
    shown += text.slice(from, start) + maskMark;
    from = end;
  }
  return shown + text.slice(from);
}
