import type { ExperienceState } from '@spplus/contract';
import { Problem } from '../platform/problems.js';

/** Who moves a story. */
export type Mover = 'author' | 'moderator';

interface Transition {
  readonly from: ExperienceState;
  readonly to: ExperienceState;
  readonly by: Mover;
}

/** What may happen to a story: the only place that says it. */
export const transitions = {
  accept: [{ from: 'pending', to: 'published', by: 'moderator' }],
  reject: [{ from: 'pending', to: 'rejected', by: 'moderator' }],
  'hand-over': [{ from: 'pending', to: 'pending', by: 'moderator' }],
  amend: [
    { from: 'pending', to: 'pending', by: 'author' },
    { from: 'published', to: 'pending', by: 'author' },
    { from: 'rejected', to: 'pending', by: 'author' },
    { from: 'removed', to: 'pending', by: 'author' },
  ],
  remove: [{ from: 'published', to: 'removed', by: 'moderator' }],
  'mask-again': [{ from: 'published', to: 'published', by: 'moderator' }],
} as const satisfies Record<string, readonly Transition[]>;

export type Move = keyof typeof transitions;

/** The state a move leads to. @throws Problem `conflict` where the table does not allow it. */
export function stateAfter(move: Move, from: ExperienceState, by: Mover): ExperienceState {
  const allowed: readonly Transition[] = transitions[move];
  const transition = allowed.find((candidate) => candidate.from === from && candidate.by === by);
  if (transition) return transition.to;
  throw new Problem('conflict', { detail: `A story that is ${from} does not allow «${move}».` });
}
