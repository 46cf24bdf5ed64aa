import { questionReader } from './call.js';
import { cacheKeyOf } from './cache-key.js';
import { answerFromCache, cacheControl, publicSender } from './public-answers.js';
import { callOf, type Route, type RouteHandler, type Services } from './route.js';
import type { Row } from './rows.js';
import { serializerOf } from './serializer.js';

/** Answers a read that is not kept in memory: an agent's, a text, or the state of the service. */
export function readHandler({ endpoint, handle }: Row): RouteHandler {
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

/** Answers a public read, from memory where it can. */
export function cachedRoute(
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
