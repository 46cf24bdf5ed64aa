import type { WebhookEvent } from '@spplus/contract';
import type { Transaction } from 'kysely';
import type { Context } from '../platform/context.js';
import type { Database } from '../platform/database/tables.js';

type EventOf<T extends WebhookEvent['type']> = Extract<WebhookEvent, { type: T }>;

/** What happened, as the nouns tell it: the rest of the event is read from the story. */
export type Happening = {
  [T in WebhookEvent['type']]: {
    readonly type: T;
    readonly experience: string;
    readonly data: Omit<EventOf<T>['data'], 'experience' | 'structures'>;
  };
}[WebhookEvent['type']];

/**
 * Tells the networks of a story's structures, by the webhooks they registered, in the transaction of what happened.
 */
export async function announce(
  _context: Pick<Context, 'jobs' | 'now' | 'secrets'>,
  _transaction: Transaction<Database>,
  _happening: Happening,
): Promise<void> {
  await Promise.reject(new Error('Not built yet.'));
}
