import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { departmentCode, slug } from '../primitives.js';

/** How many structures in contact with the public published a satisfaction result within the year. */
export const transparencyShare = z.object({
  structures: z.int(),
  publishing: z.int(),
  /** Percentage; null where there is no structure to count. */
  share: z.nullable(z.number()),
  /** Where the programme began, and what it aims at, in percent. */
  start: z.number(),
  aim: z.number(),
  asOf: z.string(),
  demonstration: z.boolean(),
});
export type TransparencyShare = z.infer<typeof transparencyShare>;

export const transparency = {
  get: endpoint({
    method: 'GET',
    path: '/v1/transparency',
    query: z.strictObject({ network: z.optional(slug), department: z.optional(departmentCode) }),
    answer: transparencyShare,
    status: 200,
    access: 'public',
    cacheSeconds: 300,
  }),
};
