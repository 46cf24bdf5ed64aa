import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { slug } from '../primitives.js';

/** + proches, + efficaces, + simples. */
export const engagementGroup = z.enum(['closer', 'more-effective', 'simpler']);
export type EngagementGroup = z.infer<typeof engagementGroup>;

export const edition = z.int().check(z.minimum(2000), z.maximum(2100));

export const engagement = z.object({
  number: z.int(),
  group: engagementGroup,
  text: z.string(),
  /** Whose wording this is. */
  wording: z.enum(['national', 'network']),
});
export type Engagement = z.infer<typeof engagement>;

export const engagementList = z.object({
  edition: z.int(),
  network: z.nullable(z.string()),
  items: z.array(engagement),
  demonstration: z.boolean(),
});
export type EngagementList = z.infer<typeof engagementList>;

export const engagements = {
  list: endpoint({
    method: 'GET',
    path: '/v1/engagements',
    query: z.strictObject({ network: z.optional(slug), edition: z.optional(edition) }),
    answer: engagementList,
    status: 200,
    access: 'public',
    cacheSeconds: 300,
  }),
};
