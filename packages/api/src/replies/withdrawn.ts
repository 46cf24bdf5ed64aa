import { Problem } from '../platform/problems.js';

/** The story left the public, or the thread left the agent's structures, between two looks at it. */
export const withdrawnMeanwhile = (): Problem =>
  new Problem('conflict', {
    detail:
      'The story has just been withdrawn, or given to another structure. Read the list of threads again.',
  });
