import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { list, paging } from '../list.js';
import { slug } from '../primitives.js';
import { webhookEventTypes } from './webhook-events.js';

const eventType = z.enum(webhookEventTypes);

export const webhook = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(eventType),
  createdAt: z.string(),
});
export type Webhook = z.infer<typeof webhook>;

export const webhookDelivery = z.object({
  id: z.string(),
  webhook: z.string(),
  event: eventType,
  state: z.enum(['pending', 'delivered', 'dead']),
  attempts: z.int(),
  /** What the last try met: an HTTP status, or a sentence. */
  lastOutcome: z.nullable(z.string()),
  createdAt: z.string(),
  deliveredAt: z.nullable(z.string()),
});
export type WebhookDelivery = z.infer<typeof webhookDelivery>;

const access = { right: 'webhooks' } as const;
const params = z.strictObject({ id: slug });

export const webhooks = {
  list: endpoint({
    method: 'GET',
    path: '/v1/agent/webhooks',
    query: z.strictObject(paging),
    answer: list(webhook),
    status: 200,
    access,
  }),
  register: endpoint({
    method: 'POST',
    path: '/v1/agent/webhooks',
    body: z.strictObject({
      url: z
        .url({ protocol: /^https?$/, error: 'An address over HTTP is expected.' })
        .check(z.maxLength(2000)),
      events: z.array(eventType).check(z.minLength(1), z.maxLength(webhookEventTypes.length)),
    }),
    /** `secret` signs each delivery; shown this once. */
    answer: z.object({ ...webhook.shape, secret: z.string() }),
    status: 201,
    access,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/v1/agent/webhooks/{id}',
    params,
    answer: 'no-content',
    status: 204,
    access,
  }),
  deliveries: endpoint({
    method: 'GET',
    path: '/v1/agent/webhooks/{id}/deliveries',
    params,
    query: z.strictObject({ state: z.optional(webhookDelivery.shape.state), ...paging }),
    answer: list(webhookDelivery),
    status: 200,
    access,
  }),
  replay: endpoint({
    method: 'POST',
    path: '/v1/agent/webhook-deliveries/{id}/replays',
    params,
    answer: webhookDelivery,
    status: 201,
    access,
  }),
};
