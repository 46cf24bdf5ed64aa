import type { Endpoint } from '../endpoint.js';
import { problemStatus, type ProblemCode } from '../problem.js';
import { problemGuides } from '../problem-titles.js';
import type { Json, SchemaTranslator } from './schemas.js';

const codes = Object.keys(problemGuides).filter((code): code is ProblemCode => code in problemStatus);
const statuses = [...new Set(codes.map((code) => problemStatus[code]))].sort((a, b) => a - b);

/** Problems of each status, as responses that endpoints refer to. */
export function problemResponses(problem: Json): Json {
  return Object.fromEntries(
    statuses.map((status) => [
      `Problem${status}`,
      {
        description: describe(codes.filter((code) => problemStatus[code] === status)),
        headers: {
          'X-Request-Id': { $ref: '#/components/headers/RequestId' },
          ...([409, 429, 503, 507].includes(status) && {
            'Retry-After': { $ref: '#/components/headers/RetryAfter' },
          }),
        },
        content: { 'application/problem+json': { schema: problem } },
      },
    ]),
  );
}

const describe = (ofStatus: readonly ProblemCode[]): string =>
  ofStatus.map((code) => `\`${code}\`: ${problemGuides[code].meaning}`).join('\n\n');

/** What an endpoint may answer: its success, and the problems that can befall it. */
export function responsesOf(endpoint: Endpoint, schemas: SchemaTranslator): Json {
  const problems = statuses.filter((status) => canAnswer(endpoint, status));
  return {
    [endpoint.status]: success(endpoint, schemas),
    ...(isRevalidated(endpoint) && {
      304: { description: 'The client’s copy is up to date (`If-None-Match`).' },
    }),
    ...Object.fromEntries(
      problems.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
    ),
  };
}

const isRevalidated = ({ cacheSeconds, answer }: Endpoint): boolean =>
  cacheSeconds !== undefined && typeof answer !== 'string';

function success(endpoint: Endpoint, schemas: SchemaTranslator): Json {
  const headers = {
    'X-Request-Id': { $ref: '#/components/headers/RequestId' },
    ...(isRevalidated(endpoint) && { ETag: { $ref: '#/components/headers/ETag' } }),
  };
  const { answer } = endpoint;
  if (answer === 'no-content') return { description: 'Done.', headers };
  if (typeof answer === 'string') {
    return { description: 'A text.', headers, content: { [answer]: { schema: { type: 'string' } } } };
  }
  const schema = schemas.translate(answer, 'output');
  return { description: 'The answer.', headers, content: { 'application/json': { schema } } };
}

function canAnswer({ method, access, params, body }: Endpoint, status: number): boolean {
  switch (status) {
    case 401:
    case 403:
      return access !== 'public';
    case 404:
      return params !== undefined || body !== undefined;
    case 405:
    case 431:
      return false;
    case 408:
    case 413:
    case 415:
      return body !== undefined;
    case 409:
    case 507:
      return method !== 'GET';
    default:
      return true;
  }
}
