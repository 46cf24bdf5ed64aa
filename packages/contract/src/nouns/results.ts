import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { list, paging } from '../list.js';
import { communeCode, departmentCode, regionCode, slug, structureId } from '../primitives.js';
import { indicator } from './indicators.js';
import { foundStructure } from './structures.js';

/** One point of the evolution; `value` is null where it is suppressed. */
export const historyPoint = z.object({
  period: z.string(),
  value: z.nullable(z.number()),
  n: z.nullable(z.int()),
});
export type HistoryPoint = z.infer<typeof historyPoint>;

export const result = z.object({
  indicator,
  period: z.string(),
  /** Null where fewer than five people answered (`suppressed`). */
  value: z.nullable(z.number()),
  suppressed: z.boolean(),
  /** Number of answers, or of cases measured; null where the network does not say. */
  n: z.nullable(z.int()),
  /** 95 % Wilson score interval, for a percentage whose `n` is known. */
  interval: z.nullable(z.object({ low: z.number(), high: z.number() })),
  /** Over every structure with this indicator and period; null where all values are suppressed. */
  lowest: z.nullable(z.number()),
  highest: z.nullable(z.number()),
  national: z.nullable(
    z.object({
      value: z.number(),
      /** Published by the network; else the mean weighted by n; else, where some n is unknown, the plain mean. */
      source: z.enum(['published', 'weighted-mean', 'mean']),
    }),
  ),
  /** Against the national value. Null under n = 30, or where n is unknown: no ranking is honest there. */
  comparison: z.nullable(z.enum(['better', 'similar', 'worse'])),
  /** Oldest first, this period included. */
  history: z.array(historyPoint),
  updatedAt: z.string(),
  /** Not updated for twelve months. */
  stale: z.boolean(),
  demonstration: z.boolean(),
});
export type Result = z.infer<typeof result>;

/** A structure with the latest result of each of its indicators; none where it publishes nothing. */
export const structureResults = z.object({ structure: foundStructure, results: z.array(result) });
export type StructureResults = z.infer<typeof structureResults>;

export const results = {
  list: endpoint({
    method: 'GET',
    path: '/v1/results',
    /** One of `structure`, `commune`, `department` or `region` is needed. */
    query: z.strictObject({
      structure: z.optional(structureId),
      commune: z.optional(communeCode),
      department: z.optional(departmentCode),
      region: z.optional(regionCode),
      network: z.optional(slug),
      indicator: z.optional(slug),
      ...paging,
    }),
    answer: list(structureResults),
    status: 200,
    access: 'public',
    cacheSeconds: 60,
  }),
};
