import type { FastifyReply, FastifyRequest } from 'fastify';
import { isHeld, type PublicCache, type Served } from './public-cache.js';

/**
 * The same key for the same question, however its parameters are ordered and encoded; undefined where the query
 * string is malformed, and must be refused.
 */
export function cacheKey(operation: string, request: FastifyRequest): string | undefined {
  const { url } = request;
  const mark = url.indexOf('?');
  const query = mark < 0 ? '' : normalise(url.slice(mark + 1));
  return query === undefined ? undefined : `${operation} ${JSON.stringify(request.params)} ${query}`;
}

function normalise(query: string): string | undefined {
  const encoded = query.includes('%') || query.includes('+');
  if (!encoded && !query.includes('&')) return query;
  try {
    const pairs = query.split('&');
    return (encoded ? pairs.map(normalisePair) : pairs).sort().join('&');
  } catch {
    return undefined;
  }
}

function normalisePair(pair: string): string {
  const equals = pair.indexOf('=');
  if (equals < 0) return normaliseText(pair);
  return `${normaliseText(pair.slice(0, equals))}=${normaliseText(pair.slice(equals + 1))}`;
}

/** @throws URIError */
const normaliseText = (text: string): string =>
  encodeURIComponent(decodeURIComponent(text.replaceAll('+', ' ')));

/** Answers with a cached or new answer: 304 where the client holds it already. */
export function sendPublic(
  request: FastifyRequest,
  reply: FastifyReply,
  { answer, staleSeconds }: Served,
  cacheSeconds: number,
): FastifyReply {
  reply.header('etag', answer.etag);
  if (staleSeconds === undefined) {
    reply.header('cache-control', cacheControl(cacheSeconds));
  } else {
    reply
      .header('cache-control', 'public, max-age=0')
      .header('age', staleSeconds)
      .header('warning', '110 - "Response is Stale"');
  }
  if (isHeld(request.headers['if-none-match'], answer.etag)) return reply.code(304).send();
  return reply.header('content-type', 'application/json; charset=utf-8').send(answer.body);
}

export const cacheControl = (seconds: number): string =>
  `public, max-age=${seconds}, stale-while-revalidate=${seconds}, stale-if-error=86400`;

/** An `onRequest` hook that answers from the cache before anything else is read. */
export const answerFromCache =
  (cache: PublicCache, operation: string, cacheSeconds: number) =>
  (request: FastifyRequest, reply: FastifyReply, next: () => void): void => {
    const key = cacheKey(operation, request);
    const answer = key === undefined ? undefined : cache.fresh(key);
    if (answer === undefined) next();
    else sendPublic(request, reply, { answer, staleSeconds: undefined }, cacheSeconds);
  };
