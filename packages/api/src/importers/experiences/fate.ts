import { isDeepStrictEqual } from 'node:util';
import type { Fate } from '../importer.js';
import type { StoryRows } from './rows.js';
import type { Kept } from './store.js';

/**
 * What becomes of an imported story. One that was told or moderated here since stays as it is: the file does not know
 * what people then decided.
 */
export function fateOf(rows: StoryRows, kept: Kept): Fate {
  const { experience } = rows;
  const before = kept.experience.get(experience.id);
  if (before === undefined) return 'added';
  const ours = before.official === null || before.state !== 'published' || before.revision > 1;
  if (ours || kept.masked.has(experience.id)) return 'unchanged';
  const same =
    holds(before, experience) &&
    rows.thread.every((row) => holds(kept.thread.get(row.id), row)) &&
    rows.message.every((row) => holds(kept.message.get(row.id), row)) &&
    rows.action.every((row) => holds(kept.action.get(row.id), row));
  return same ? 'unchanged' : 'changed';
}

/** The rows that a file may write over: a thread keeps its first reply, an edited reply its text. */
export function writable(rows: StoryRows, kept: Kept): StoryRows {
  return {
    ...rows,
    thread: rows.thread.map((row) => ({
      ...row,
      first_reply_at: row.first_reply_at ?? kept.thread.get(row.id)?.first_reply_at ?? null,
    })),
    message: rows.message.filter((row) => (kept.message.get(row.id)?.version ?? 1) === 1),
  };
}

/** Whether a row has all of these values. */
function holds(row: object | undefined, values: object): boolean {
  if (row === undefined) return false;
  const known = new Map<string, unknown>(Object.entries(row));
  return Object.entries(values).every(([column, value]) => isDeepStrictEqual(known.get(column), value));
}
