import type { Mask, ModeratedField, ProblemError } from '@spplus/contract';
import { Problem } from '../platform/problems.js';

/** Minutes during which a text is one moderator's. */
const claimMinutes = 20;

export const endOfClaim = (now: Date): string =>
  new Date(now.getTime() + claimMinutes * 60_000).toISOString();

/** The texts that a moderator may hide parts of; null or absent where there is none. */
export type Maskable = Readonly<Partial<Record<ModeratedField, string | null>>>;

/** @throws Problem `invalid-body` where a mask does not stand in its text. */
export function checkMasks(masks: readonly Mask[], texts: Maskable): void {
  const errors = masks.flatMap((mask, rank) => maskFault(mask, rank, texts[mask.field] ?? null));
  if (errors.length === 0) return;
  const detail = 'A mask does not stand in its text. Read the text again, and count in UTF-16 code units.';
  throw new Problem('invalid-body', { detail, errors: errors.slice(0, 50) });
}

function maskFault({ start, end }: Mask, rank: number, text: string | null): ProblemError[] {
  const fault = (part: keyof Mask, detail: string) => [{ pointer: `/masks/${rank}/${part}`, detail }];
  if (text === null) return fault('field', 'There is no such text here.');
  if (start >= end) return fault('end', 'A mask ends after its start.');
  if (end > text.length) return fault('end', `The text has ${text.length} code units.`);
  if (halves(text, start)) return fault('start', 'A mask cannot begin in the middle of a character.');
  if (halves(text, end)) return fault('end', 'A mask cannot end in the middle of a character.');
  return [];
}

/** Whether a cut at `place` would part the two halves of a surrogate pair. */
const halves = (text: string, place: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, place - 1), place + 1));

interface Held {
  readonly claim: string | null;
  readonly revision: number;
}

/**
 * A decision is taken by whoever claimed the text, on the words that they read. A claim that ran out still decides
 * as long as nobody else took the text.
 *
 * @throws Problem `conflict` otherwise.
 */
export function checkHold(held: Held, decision: { readonly claim: string; readonly revision: number }): void {
  if (held.claim !== decision.claim) {
    const detail =
      'This text is not claimed by you, or another moderator took it since. Claim it, then decide.';
    throw new Problem('conflict', { detail });
  }
  if (held.revision !== decision.revision) {
    const detail = `The author changed this text: revision ${held.revision} stands where ${decision.revision} was read. Read it again.`;
    throw new Problem('conflict', { detail });
  }
}
