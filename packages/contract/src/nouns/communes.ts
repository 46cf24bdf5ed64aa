import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { communeCode, search } from '../primitives.js';

const division = z.object({ code: z.string(), name: z.string() });

export const commune = z.object({
  code: z.string(),
  name: z.string(),
  postCodes: z.array(z.string()),
  department: division,
  region: division,
  population: z.nullable(z.int()),
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
});
export type Commune = z.infer<typeof commune>;

export const communes = {
  search: endpoint({
    method: 'GET',
    path: '/v1/communes',
    query: z.strictObject({
      q: search,
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(20))),
    }),
    answer: z.object({ items: z.array(commune) }),
    status: 200,
    access: 'public',
    cacheSeconds: 3600,
  }),
  get: endpoint({
    method: 'GET',
    path: '/v1/communes/{code}',
    params: z.strictObject({ code: communeCode }),
    answer: commune,
    status: 200,
    access: 'public',
    cacheSeconds: 3600,
  }),
};
