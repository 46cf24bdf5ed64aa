import { type Problem as ProblemDocument, type ProblemCode } from '@spplus/contract';
import { problemGuides } from '@spplus/contract/problem-titles';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../configuration.js';
import { isStorageFull, isUnavailable } from '../database/errors.js';
import { Problem } from '../problems.js';

const retryAfterSeconds = 2;

/** What Fastify and its plugins throw, by their code. */
const frameworkCodes: ReadonlyMap<string, ProblemCode> = new Map([
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'payload-too-large'],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'unsupported-media-type'],
]);

/** Every error as the problem its caller is told. What was not foreseen becomes `internal`, and says nothing more. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isStorageFull(error)) return new Problem('storage-full', { retryAfterSeconds: 60, cause: error });
  const { code, statusCode } = refusalOf(error);
  const known = frameworkCodes.get(code);
  if (known !== undefined) return new Problem(known, { cause: error });
  if (statusCode === 403 || statusCode === 404) return new Problem('not-found', { cause: error });
  if (statusCode >= 400 && statusCode < 500) return new Problem('invalid-request', { cause: error });
  if (isUnavailable(error)) return new Problem('unavailable', { retryAfterSeconds, cause: error });
  return new Problem('internal', { cause: error });
}

function refusalOf(error: unknown): { code: string; statusCode: number } {
  if (!(error instanceof Error)) return { code: '', statusCode: 0 };
  return {
    code: 'code' in error && typeof error.code === 'string' ? error.code : '',
    statusCode: 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 0,
  };
}

/** The RFC 9457 document of a problem. */
export function documentOf(problem: Problem, requestId: string, publicUrl: string): ProblemDocument {
  return {
    type: `${publicUrl}/docs/problems#${problem.code}`,
    title: problemGuides[problem.code].title,
    status: problem.status,
    detail: problem.detail ?? problemGuides[problem.code].next,
    code: problem.code,
    requestId,
    ...(problem.errors && { errors: [...problem.errors] }),
  };
}

/** Answers every error of the application as a problem document, and logs those that are its own fault. */
export function answerErrorsAsProblems(app: FastifyInstance, { publicUrl }: Configuration): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) logFault(problem, request);
    return sendProblem(reply, problem, request.id, publicUrl);
  });
}

/** Answers what Fastify refuses before any hook, such as an address that cannot be decoded. */
export const answerFrameworkError =
  ({ publicUrl }: Configuration) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    reply.header('x-request-id', request.id);
    sendProblem(reply, problemOf(error), request.id, publicUrl);
  };

function sendProblem(
  reply: FastifyReply,
  problem: Problem,
  requestId: string,
  publicUrl: string,
): FastifyReply {
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', problem.retryAfterSeconds);
  if (problem.code === 'unauthenticated')
    reply.header('www-authenticate', 'Bearer realm="Services Publics+"');
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(documentOf(problem, requestId, publicUrl)));
}

function logFault(problem: Problem, request: FastifyRequest): void {
  const level = problem.code === 'internal' ? 'error' : 'warn';
  request.log[level](
    { requestId: request.id, err: problem.cause ?? problem, code: problem.code },
    'request failed',
  );
}
