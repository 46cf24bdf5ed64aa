import type { Transaction } from 'kysely';
import type { Database } from '../database/tables.js';

/** What each queue is given. A queue is added here, and its work registered where the server starts. */
export interface QueueData {
  /** Sends one mail of the outbox. */
  readonly mail: { readonly id: string };
  /** Posts one event to one address. */
  readonly webhook: { readonly delivery: string };
  /** Four weeks after an action is done, asks the author whether it is better. */
  readonly 'ask-if-better': { readonly action: string };
  /** Erases what has been kept long enough; on schedule. */
  readonly purge: Record<never, never>;
}
export type Queue = keyof QueueData;

export interface Jobs {
  /** Lands or is undone with the transaction. `after`: seconds to wait before the work begins. */
  enqueue<Q extends Queue>(
    transaction: Transaction<Database>,
    queue: Q,
    data: QueueData[Q],
    options?: { readonly after?: number },
  ): Promise<void>;
}

export const createJobs = (): Jobs => ({
  enqueue: () => Promise.reject(new Error('Jobs are not there yet.')),
});
