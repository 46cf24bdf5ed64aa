import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { list, paging } from '../list.js';
import { slug } from '../primitives.js';

export const network = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  /** The ministry it answers to; null for a network known only from an import. */
  ministry: z.nullable(z.string()),
  structures: z.int(),
  demonstration: z.boolean(),
});
export type Network = z.infer<typeof network>;

export const networks = {
  list: endpoint({
    method: 'GET',
    path: '/v1/networks',
    query: z.strictObject(paging),
    answer: list(network),
    status: 200,
    access: 'public',
    cacheSeconds: 300,
  }),
  get: endpoint({
    method: 'GET',
    path: '/v1/networks/{id}',
    params: z.strictObject({ id: slug }),
    answer: network,
    status: 200,
    access: 'public',
    cacheSeconds: 300,
  }),
};
