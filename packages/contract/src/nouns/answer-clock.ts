import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { departmentCode, slug, structureId } from '../primitives.js';

/** A quantile of the days between publication and first reply. */
const delay = z.object({
  days: z.number(),
  /** True where the story at that rank still waits: the delay is then at least that. */
  atLeast: z.boolean(),
});

/** How a network answers, over the stories published in the last twelve months, silent ones included. */
export const answerClockFigures = z.object({
  since: z.string(),
  experiences: z.int(),
  answered: z.int(),
  /** Null where there is no story. */
  share: z.nullable(z.number()),
  median: z.nullable(delay),
  ninthDecile: z.nullable(delay),
  actions: z.object({
    /** About these stories: all that were committed to, and those of them that are done. */
    committed: z.int(),
    done: z.int(),
    /** Authors who said whether it is better, and who said that it is. */
    asked: z.int(),
    confirmed: z.int(),
  }),
  demonstration: z.boolean(),
});
export type AnswerClockFigures = z.infer<typeof answerClockFigures>;

export const answerClock = {
  get: endpoint({
    method: 'GET',
    path: '/v1/answer-clock',
    query: z.strictObject({
      network: z.optional(slug),
      structure: z.optional(structureId),
      department: z.optional(departmentCode),
    }),
    answer: answerClockFigures,
    status: 200,
    access: 'public',
    cacheSeconds: 60,
  }),
};
