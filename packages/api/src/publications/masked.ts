import type { ModeratedField } from '@spplus/contract';

/** What stands in a public text where a part is hidden. */
export const maskMark = '[…]';

/** A part of a text that a moderator hid; UTF-16 code units, `end` excluded. */
export interface Hidden {
  readonly field: ModeratedField;
  readonly start: number;
  readonly end: number;
}

/** A text without its hidden parts. Masks may overlap, touch, or run past the end. */
export function masked(text: string, field: ModeratedField, masks: readonly Hidden[]): string {
  const own = masks.filter((mask) => mask.field === field).toSorted((a, b) => a.start - b.start);
  let shown = '';
  let from = 0;
  for (const { start, end } of own) {
    if (end <= from) continue;
    if (start > from || from === 0) shown += text.slice(from, Math.max(from, start)) + maskMark;
    from = end;
  }
  return shown + text.slice(from);
}
