import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';

/** A proof of work to solve before a public write, in the form of ALTCHA. */
export const challengeTask = z.object({
  algorithm: z.string(),
  challenge: z.string(),
  maxnumber: z.int(),
  salt: z.string(),
  signature: z.string(),
});
export type ChallengeTask = z.infer<typeof challengeTask>;

export const challenge = {
  get: endpoint({
    method: 'GET',
    path: '/v1/challenge',
    answer: challengeTask,
    status: 200,
    access: 'public',
  }),
};
