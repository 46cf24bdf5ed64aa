import type { WebhookEvent } from '@spplus/contract';
import type { Transaction } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { Context } from '../platform/context.js';
import type { Database } from '../platform/database/tables.js';
import { concernedBy, insertDelivery, webhooksFor } from './store.js';

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
 *
 * Call it before erasing the story or its threads: the networks concerned are read from them.
 */
export async function announce(
  { jobs, now }: Pick<Context, 'jobs' | 'now'>,
  transaction: Transaction<Database>,
  { type, experience, data }: Happening,
): Promise<void> {
  const at = now().toISOString();
  for (const { network, structures } of await concernedBy(transaction, experience)) {
    const event = { id: randomUUID(), type, at, network, data: { experience, structures, ...data } };
    for (const webhook of await webhooksFor(transaction, network, type)) {
      const id = randomUUID();
      await insertDelivery(transaction, {
        id,
        webhook_id: webhook.id,
        event: type,
        payload: JSON.stringify(event),
        state: 'pending',
        last_outcome: null,
        created_at: at,
        delivered_at: null,
      });
      await jobs.enqueue(transaction, 'webhook', { delivery: id });
    }
  }
}
