import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { slug, text } from '../primitives.js';
import {
  indicator,
  indicatorDirection,
  indicatorFrequency,
  indicatorKind,
  indicatorUnit,
} from './indicators.js';

export const indicatorsForAgents = {
  save: endpoint({
    method: 'PUT',
    path: '/v1/agent/indicators/{id}',
    params: z.strictObject({ id: slug }),
    body: z.strictObject({
      network: slug,
      name: text(300),
      officialName: z.optional(text(300)),
      kind: indicatorKind,
      unit: indicatorUnit,
      outOf: z.optional(z.nullable(z.number().check(z.positive(), z.maximum(1000)))),
      direction: indicatorDirection,
      source: z.optional(z.nullable(text(1000))),
      method: z.optional(z.nullable(text(4000))),
      frequency: indicatorFrequency,
    }),
    answer: indicator,
    status: 200,
    access: { right: 'indicators' },
  }),
};
