import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KeyReader } from './cache-key.js';
import { crossOriginHeaders, type Headers } from './headers.js';
import { isHeld, type PublicCache, type Served } from './public-cache.js';

type Send = (request: FastifyRequest, reply: FastifyReply, served: Served) => void;

/** Answers that change so fast, or must leave so fast, that none is worth showing once old. */
const shortLived = 10;

/** How long others may keep an answer: browsers and proxies, and longer where the API is away. */
export const cacheControl = (seconds: number): string =>
  seconds <= shortLived
    ? `public, max-age=${seconds}`
    : `public, max-age=${seconds}, stale-while-revalidate=${seconds}, stale-if-error=86400`;

/**
 * Sends the public answers of an endpoint, 304 where the client holds them. Most requests are for these, and all of
 * their headers are known: they go straight to Node.
 */
export function publicSender(common: Headers, cacheSeconds: number): Send {
  const always = Object.entries({ ...common, ...crossOriginHeaders, vary: 'Accept-Encoding' }).flat();
  const fresh = [...always, 'cache-control', cacheControl(cacheSeconds)];
  return (request, reply, { answer, staleSeconds }) => {
    const zipped = acceptsGzip(request.headers['accept-encoding']) ? answer.gzip : undefined;
    const { body, etag } = zipped ?? answer.plain;
    const headers = staleSeconds === undefined ? fresh.slice() : [...always, ...staleHeaders(staleSeconds)];
    headers.push('x-request-id', request.id, 'etag', etag);
    reply.hijack();
    if (isHeld(request.headers['if-none-match'], etag)) {
      reply.raw.writeHead(304, headers).end();
      return;
    }
    if (zipped) headers.push('content-encoding', 'gzip');
    headers.push('content-type', 'application/json; charset=utf-8', 'content-length', String(body.length));
    reply.raw.writeHead(200, headers).end(body);
  };
}

const acceptsGzip = (header: string | string[] | undefined): boolean =>
  typeof header === 'string' && header.includes('gzip') && !/gzip\s*;\s*q=0(\.0*)?\s*(,|$)/.test(header);

const staleHeaders = (seconds: number): string[] => [
  ...['cache-control', 'public, max-age=0'],
  ...['age', String(seconds)],
  ...['warning', '110 - "Response is Stale"'],
];

/** An `onRequest` hook that answers from the cache before anything else is read. */
export const answerFromCache =
  (cache: PublicCache, keyOf: KeyReader, send: Send) =>
  (request: FastifyRequest, reply: FastifyReply, next: () => void): void => {
    const key = keyOf(request.url, request.params);
    const answer = key === undefined ? undefined : cache.fresh(key);
    if (answer === undefined) return next();
    request.answeredFromMemory = true;
    send(request, reply, { answer, staleSeconds: undefined });
  };
