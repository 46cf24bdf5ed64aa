import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { period, slug, structureId } from '../primitives.js';

const measure = {
  indicator: slug,
  period,
  value: z.number().check(z.minimum(0), z.maximum(1e9)),
  n: z.optional(z.nullable(z.int().check(z.minimum(0), z.maximum(1e9)))),
};

/** Most rows in one publication. */
export const maximumRows = 10_000;

export const publication = z.strictObject({
  rows: z.array(z.strictObject({ structure: structureId, ...measure })).check(z.maxLength(maximumRows)),
  /** The network's own national values; where given, they replace the computed mean. */
  national: z.optional(z.array(z.strictObject(measure)).check(z.maxLength(1000))),
});
export type Publication = z.infer<typeof publication>;

export const publicationReport = z.object({ added: z.int(), changed: z.int(), unchanged: z.int() });
export type PublicationReport = z.infer<typeof publicationReport>;

export const resultsForAgents = {
  publish: endpoint({
    method: 'PUT',
    path: '/v1/agent/results',
    body: publication,
    // 10,000 indented rows take 1.7 MB.
    bodyBytes: 2 * 1024 * 1024,
    answer: publicationReport,
    status: 200,
    access: { right: 'results' },
  }),
};
