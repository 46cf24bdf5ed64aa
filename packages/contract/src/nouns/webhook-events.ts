import * as z from 'zod/mini';
import { actionState } from './experiences.js';
import { rating } from './threads.js';

const about = { experience: z.string(), structures: z.array(z.string()) };

const event = <const T extends string, D extends z.core.$ZodShape>(type: T, data: D) =>
  z.object({
    id: z.string(),
    type: z.literal(type),
    at: z.string(),
    network: z.string(),
    data: z.object({ ...about, ...data }),
  });

/** What a network is told, as it is posted to its addresses. Never an author's address nor unpublished text. */
export const webhookEvent = z.discriminatedUnion('type', [
  event('experience.submitted', { urgent: z.boolean() }),
  event('experience.published', { url: z.string() }),
  event('experience.withdrawn', { why: z.enum(['amended', 'removed', 'erased']) }),
  event('experience.reported', { report: z.string() }),
  event('reply.published', { thread: z.string(), reply: z.string() }),
  event('reply.rated', { thread: z.string(), reply: z.string(), rating }),
  event('author.answered', { thread: z.string(), message: z.string() }),
  event('action.changed', { thread: z.string(), action: z.string(), state: actionState }),
  event('action.confirmed', { thread: z.string(), action: z.string(), better: z.boolean() }),
]);
export type WebhookEvent = z.infer<typeof webhookEvent>;

export const webhookEventTypes = [
  'experience.submitted',
  'experience.published',
  'experience.withdrawn',
  'experience.reported',
  'reply.published',
  'reply.rated',
  'author.answered',
  'action.changed',
  'action.confirmed',
] as const satisfies readonly WebhookEvent['type'][];
