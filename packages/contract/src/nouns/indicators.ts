import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { list, paging } from '../list.js';
import { slug } from '../primitives.js';

export const indicatorKind = z.enum(['performance', 'satisfaction']);
export type IndicatorKind = z.infer<typeof indicatorKind>;

export const indicatorUnit = z.enum(['percent', 'days', 'minutes', 'mark', 'count']);
export type IndicatorUnit = z.infer<typeof indicatorUnit>;

export const indicatorDirection = z.enum(['higher-is-better', 'lower-is-better']);
export const indicatorFrequency = z.enum(['yearly', 'half-yearly', 'quarterly', 'monthly']);

export const indicator = z.object({
  /** `Code SP+` of the indicator, e.g. `IND-27`. */
  id: z.string(),
  network: z.string(),
  /** As a citizen reads it. */
  name: z.string(),
  officialName: z.string(),
  kind: indicatorKind,
  unit: indicatorUnit,
  /** The highest mark, for the unit `mark`; null otherwise. */
  outOf: z.nullable(z.number()),
  direction: indicatorDirection,
  source: z.nullable(z.string()),
  method: z.nullable(z.string()),
  frequency: indicatorFrequency,
  demonstration: z.boolean(),
});
export type Indicator = z.infer<typeof indicator>;

export const indicators = {
  list: endpoint({
    method: 'GET',
    path: '/v1/indicators',
    query: z.strictObject({ network: z.optional(slug), kind: z.optional(indicatorKind), ...paging }),
    answer: list(indicator),
    status: 200,
    access: 'public',
    cacheSeconds: 300,
  }),
  get: endpoint({
    method: 'GET',
    path: '/v1/indicators/{id}',
    params: z.strictObject({ id: slug }),
    answer: indicator,
    status: 200,
    access: 'public',
    cacheSeconds: 300,
  }),
};
