import * as z from 'zod/mini';
import { draftKey, pageStorage } from './draft-key.js';
import { attempt, story } from './story.js';

/** Milliseconds a draft is kept after its last change. */
export const keptFor = 7 * 24 * 60 * 60 * 1000;
/** Beyond, the oldest goes. */
const most = 10;

export const draft = z.object({
  id: z.string(),
  /** Milliseconds since 1970. */
  savedAt: z.number(),
  story,
  /** Of a story that was on its way when the page closed. */
  attempt: z.optional(attempt),
});
export type Draft = z.infer<typeof draft>;

/** Drafts that are not too old, newest first. What cannot be read is no draft. */
export function readDrafts(): readonly Draft[] {
  try {
    const stored: unknown = JSON.parse(pageStorage()?.getItem(draftKey) ?? '[]');
    return z
      .array(z.unknown())
      .parse(stored)
      .flatMap((one) => draft.safeParse(one).data ?? [])
      .filter(({ savedAt }) => Math.abs(Date.now() - savedAt) < keptFor)
      .toSorted((a, b) => b.savedAt - a.savedAt);
  } catch {
    return [];
  }
}

/** Keeps a draft in place of its former self. False where the browser has no room, or forbids it. */
export function keepDraft(kept: Draft): boolean {
  return write([kept, ...without(kept.id)].slice(0, most));
}

export function eraseDraft(id: string): void {
  write(without(id));
}

export function eraseDrafts(): void {
  write([]);
}

const without = (id: string) => readDrafts().filter((other) => other.id !== id);

function write(drafts: readonly Draft[]): boolean {
  try {
    const storage = pageStorage();
    if (drafts.length > 0) storage?.setItem(draftKey, JSON.stringify(drafts));
    else storage?.removeItem(draftKey);
    return storage !== undefined;
  } catch {
    return false;
  }
}
