import { challengeTask, type ChallengeTask } from '@spplus/contract';
import { solveChallenge } from 'altcha-lib';
import type { FastifyInstance } from 'fastify';
import assert from 'node:assert/strict';

/** Encodes a solution as a public write sends it. */
export const payloadOf = (solution: object): string =>
  Buffer.from(JSON.stringify(solution)).toString('base64');

/** What solves a task. */
export async function solutionOf({ algorithm, challenge, salt, maxnumber, signature }: ChallengeTask) {
  const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise;
  assert.ok(solution, 'no number solves the challenge');
  return { algorithm, challenge, number: solution.number, salt, signature };
}

/** The payload that solves a task. */
export const solve = async (task: ChallengeTask): Promise<string> => payloadOf(await solutionOf(task));

/** A challenge of the application, solved. */
export async function solvedChallenge(app: FastifyInstance): Promise<string> {
  const answer = await app.inject('/v1/challenge');
  return solve(challengeTask.parse(answer.json()));
}
