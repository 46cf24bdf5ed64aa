import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { slug, structureId } from '../primitives.js';

export const datasetName = z.enum(['structures', 'indicators', 'results', 'experiences']);
export type DatasetName = z.infer<typeof datasetName>;

export const dataset = z.object({
  name: datasetName,
  title: z.string(),
  licence: z.string(),
  csv: z.string(),
  json: z.string(),
  schema: z.string(),
  updatedAt: z.nullable(z.string()),
  demonstration: z.boolean(),
});
export type Dataset = z.infer<typeof dataset>;

/** The columns of a dataset, in the form of TableSchema 1.0 (Frictionless Data). */
export const tableSchema = z.object({
  $schema: z.string(),
  name: z.string(),
  title: z.string(),
  lastModified: z.nullable(z.string()),
  fields: z.array(
    z.object({
      name: z.string(),
      description: z.string(),
      type: z.enum(['string', 'integer', 'number', 'boolean', 'date', 'datetime']),
      format: z.optional(z.string()),
      constraints: z.optional(
        z.object({ required: z.optional(z.boolean()), enum: z.optional(z.array(z.string())) }),
      ),
    }),
  ),
  primaryKey: z.string(),
});
export type TableSchema = z.infer<typeof tableSchema>;

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
    // What an author erased leaves every copy soon.
    cacheSeconds: 10,
  }),
  json: endpoint({
    method: 'GET',
    path: '/v1/open-data/{dataset}.json',
    params: z.strictObject({ dataset: datasetName }),
    query: z.strictObject({ network: z.optional(slug), structure: z.optional(structureId) }),
    answer: 'application/json',
    status: 200,
    access: 'public',
    // What an author erased leaves every copy soon.
    cacheSeconds: 10,
  }),
  schema: endpoint({
    method: 'GET',
    path: '/v1/open-data/{dataset}/schema.json',
    params: z.strictObject({ dataset: datasetName }),
    answer: tableSchema,
    status: 200,
    access: 'public',
    cacheSeconds: 300,
  }),
};
