import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { slug, structureId } from '../primitives.js';

export const datasetName = z.enum(['structures', 'indicators', 'results']);
export type DatasetName = z.infer<typeof datasetName>;

export const dataset = z.object({
  name: datasetName,
  title: z.string(),
  licence: z.string(),
  csv: z.string(),
  updatedAt: z.nullable(z.string()),
  demonstration: z.boolean(),
});
export type Dataset = z.infer<typeof dataset>;

export const openData = {
  list: endpoint({
    method: 'GET',
    path: '/v1/open-data',
    answer: z.object({ items: z.array(dataset) }),
    status: 200,
    access: 'public',
    cacheSeconds: 300,
  }),
  csv: endpoint({
    method: 'GET',
    path: '/v1/open-data/{dataset}.csv',
    params: z.strictObject({ dataset: datasetName }),
    query: z.strictObject({ network: z.optional(slug), structure: z.optional(structureId) }),
    answer: 'text/csv',
    status: 200,
    access: 'public',
    cacheSeconds: 300,
  }),
};
