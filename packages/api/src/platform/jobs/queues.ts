import type { Queue as QueueSettings } from 'pg-boss';

type Settings = Omit<QueueSettings, 'name'>;

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

const minute = 60;
const hour = 60 * minute;

/**
 * How each queue tries again: after `retryDelay` seconds, then twice as long each time up to `retryDelayMax`, each
 * delay shortened by chance up to half so that what failed together does not come back together.
 */
const retries: Readonly<Record<Queue, Settings>> = {
  // Two days and more: a server of mail may be away for one.
  mail: { retryLimit: 60, retryDelay: minute, retryDelayMax: hour, expireInSeconds: 2 * minute },
  // About a day.
  webhook: { retryLimit: 19, retryDelay: 30, retryDelayMax: 2 * hour, expireInSeconds: 5 * minute },
  'ask-if-better': { retryLimit: 10, retryDelay: minute, retryDelayMax: hour, expireInSeconds: minute },
  purge: { retryLimit: 3, retryDelay: minute, expireInSeconds: hour },
};

export const queueNames: readonly Queue[] = ['mail', 'webhook', 'ask-if-better', 'purge'];

/** Where the jobs of a queue go once their tries have run out, so that it flows on. */
export const deadQueueOf = (queue: Queue): string => `${queue}-dead`;

export const settingsOf = (queue: Queue): Settings => ({
  ...retries[queue],
  retryBackoff: true,
  deadLetter: deadQueueOf(queue),
});

/** Noting that a job is dead needs the database alone. */
export const settingsOfDead: Settings = { retryLimit: 100, retryDelay: minute };
