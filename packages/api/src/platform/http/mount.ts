import { defaultBodyBytes, type Right } from '@spplus/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { Writes } from '../idempotency/writes.js';
import { Problem } from '../problems.js';
import type { Authentication, Caller } from './authentication.js';
import { bytesOf, questionReader } from './call.js';
import { cacheKeyOf } from './cache-key.js';
import type { Headers } from './headers.js';
import { answerFromCache, cacheControl, publicSender } from './public-answers.js';
import type { PublicCache } from './public-cache.js';
import type { Row, RowCall } from './rows.js';
import { serializerOf } from './serializer.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `noun.operation` of the table. */
    operation?: string;
    /** Whether pages of any origin may read the answer. */
    crossOrigin?: boolean;
  }
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/** What serves the rows. */
export interface Services {
  readonly authentication: Authentication;
  readonly cache: PublicCache;
  readonly writes: Writes;
  /** What every answer carries. */
  readonly headers: Headers;
}

type RouteHandler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

type Route = Pick<RouteOptions, 'onRequest'> & { readonly handler: RouteHandler };

/** Gives each row of the table its route. */
export function mountRows(app: FastifyInstance, rows: readonly Row[], services: Services): void {
  app.decorateRequest('caller', null);
  for (const row of rows) {
    const { method, path, access, bodyBytes = defaultBodyBytes } = row.endpoint;
    app.route({
      method,
      url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
      bodyLimit: bodyBytes,
      config: { operation: row.operation, crossOrigin: access === 'public' && method === 'GET' },
      ...routeOf(row, services),
    });
  }
}

function routeOf(row: Row, services: Services): Route {
  const { method, access, answer, cacheSeconds } = row.endpoint;
  if (access === 'public') {
    if (method !== 'GET') throw new Error(`${row.operation} writes for nobody.`);
    if (typeof answer === 'string' || cacheSeconds === undefined) return { handler: readHandler(row) };
    return cachedRoute(row, services, cacheSeconds);
  }
  const handler = method === 'GET' ? readHandler(row) : writeHandler(row, services);
  return { handler, onRequest: identifyFor(access.right, services.authentication) };
}

/** Before the body is read: nobody uploads in vain, nor without a key. */
const identifyFor =
  (right: Right, authentication: Authentication) =>
  async (request: FastifyRequest): Promise<void> => {
    request.caller = await authentication.identify(request.headers.authorization, right);
  };

function readHandler({ endpoint, handle }: Row): RouteHandler {
  const { answer, cacheSeconds, status } = endpoint;
  const read = questionReader(endpoint);
  const serialize = serializerOf(answer);
  const type = typeof answer === 'string' ? answer : 'application/json';
  return async (request, reply) => {
    const result = await handle(callOf(read(request), request, reply, undefined));
    reply.header('cache-control', cacheSeconds === undefined ? 'no-store' : cacheControl(cacheSeconds));
    // A text may be a stream, which Fastify sends as it comes.
    return reply
      .code(status)
      .type(`${type}; charset=utf-8`)
      .send(typeof answer === 'string' ? result : serialize(result));
  };
}

function cachedRoute(
  { operation, endpoint, handle }: Row,
  { cache, headers }: Services,
  seconds: number,
): Route {
  const read = questionReader(endpoint);
  const serialize = serializerOf(endpoint.answer);
  const send = publicSender(headers, seconds);
  const keyOf = cacheKeyOf(operation, endpoint.params !== undefined);
  return {
    onRequest: answerFromCache(cache, keyOf, send),
    handler: async (request, reply) => {
      const call = callOf(read(request), request, reply, undefined);
      const key = keyOf(request.url, request.params) ?? request.url;
      send(request, reply, await cache.make(key, async () => serialize(await handle(call))));
      return reply;
    },
  };
}

function writeHandler(
  { operation, endpoint, handle }: Row,
  { authentication, writes }: Services,
): RouteHandler {
  const { answer, status, access } = endpoint;
  const read = questionReader(endpoint);
  const serialize = answer === 'no-content' ? () => '' : serializerOf(answer);
  return async (request, reply) => {
    if (request.caller === null) throw new Error(`${operation} writes for nobody.`);
    const { agent, secret } = request.caller;
    const question = read(request);
    const written = await writes.run(
      {
        caller: { keyId: agent.keyId, secret },
        key: idempotencyKey(request),
        content: [operation, request.url, bytesOf(request)],
        status,
      },
      serialize,
      (commit) => handle(callOf(question, request, reply, commit)),
    );
    // Who may change keys has perhaps revoked one.
    if (access !== 'public' && access.right === 'keys') authentication.forget();
    if (written.replayed) reply.header('idempotency-replayed', 'true');
    reply.code(written.status).header('cache-control', 'no-store');
    return answer === 'no-content'
      ? reply.send()
      : reply.type('application/json; charset=utf-8').send(written.body);
  };
}

const callOf = (
  question: Pick<RowCall, 'params' | 'query' | 'body'>,
  request: FastifyRequest,
  reply: FastifyReply,
  commit: RowCall['commit'],
): RowCall => ({ ...question, agent: request.caller?.agent, commit, request, reply });

const keyForm = /^[\x21-\x7e]{1,255}$/;

function idempotencyKey({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && keyForm.test(key)) return key;
  throw new Problem('invalid-request', {
    detail: 'Idempotency-Key must be 1 to 255 visible ASCII characters.',
  });
}
