import type { ExperienceState, FollowUp, FollowUpChange, ProblemError } from '@spplus/contract';
import { Problem } from '../platform/problems.js';

/** A message of a story's threads, whatever its state. */
export interface Said {
  readonly id: string;
  readonly thread: string;
  readonly by: 'administration' | 'author';
  readonly state: 'pending' | 'published' | 'rejected';
  readonly rated: boolean;
}

/** An action of a story's threads. */
export interface Undertaken {
  readonly id: string;
  readonly state: 'committed' | 'done';
  readonly confirmed: boolean;
}

export type Possibilities = Pick<FollowUp, 'answerable' | 'ratable' | 'confirmable'>;

const nothing: Possibilities = { answerable: [], ratable: [], confirmable: [] };

/**
 * What the author may do now; `messages` in the order they were written.
 *
 * A thread is answered once after each reply; an answer that a moderator rejected may be written anew. Only a
 * published story is answered, but its replies may be rated while an amendment waits.
 */
export function possibilities(
  state: ExperienceState,
  messages: readonly Said[],
  actions: readonly Undertaken[],
): Possibilities {
  if (state !== 'published' && state !== 'pending') return nothing;
  const standing = messages.filter((message) => message.state !== 'rejected');
  const last = new Map(standing.map((message) => [message.thread, message]));
  const replied = [...last.values()].filter((message) => message.by === 'administration');
  return {
    answerable: state === 'published' ? replied.map((message) => message.thread) : [],
    ratable: standing.filter(({ by, rated }) => by === 'administration' && !rated).map(({ id }) => id),
    confirmable: actions.filter((action) => action.state === 'done' && !action.confirmed).map(({ id }) => id),
  };
}

/** @throws Problem `invalid-body` where nothing is asked, `conflict` where the author may not do it, or no longer. */
export function checkChange(change: FollowUpChange, allowed: Possibilities): void {
  const { amendment, rating, answer, confirmation, email } = change;
  if (amendment !== undefined && Object.keys(amendment).length === 0) throw unasked('/amendment');
  if ([amendment, rating, answer, confirmation, email].every((part) => part === undefined)) throw unasked('');
  const errors: ProblemError[] = [];
  if (rating && !allowed.ratable.includes(rating.reply)) {
    errors.push({ pointer: '/rating/reply', detail: 'Not a reply to rate: see `ratable`.' });
  }
  if (answer && !allowed.answerable.includes(answer.thread)) {
    errors.push({ pointer: '/answer/thread', detail: 'Not a thread to answer now: see `answerable`.' });
  }
  if (confirmation && !allowed.confirmable.includes(confirmation.action)) {
    errors.push({ pointer: '/confirmation/action', detail: 'Not an action to confirm: see `confirmable`.' });
  }
  if (errors.length === 0) return;
  throw new Problem('conflict', {
    detail: 'Read the follow-up again: it says what can be done now.',
    errors,
  });
}

const unasked = (pointer: string): Problem =>
  new Problem('invalid-body', {
    detail: 'Nothing is asked: amend, rate, answer, confirm, or forget the address.',
    errors: [{ pointer, detail: 'At least one change is expected.' }],
  });
