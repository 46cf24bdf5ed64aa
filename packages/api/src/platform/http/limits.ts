import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Configuration } from '../configuration.js';
import { Problem } from '../problems.js';
import { callerOf, FloodLimit } from './flood-limit.js';

/** Probes of load balancers come often, and from few addresses. */
const unlimited = new Set(['/health', '/ready']);
const longestOrigin = 255;

/** Refuses more than so many requests a minute from one address, and from the pages of one origin. */
export function limitFloods(app: FastifyInstance, { rateLimit, originRateLimit }: Configuration): void {
  const byAddress = new FloodLimit(rateLimit);
  const byOrigin = new FloodLimit(originRateLimit);
  app.addHook('onRequest', (request, _reply, next) => {
    if (unlimited.has(request.url)) return next();
    const wait = byAddress.take(callerOf(request.ip)) || takeOrigin(byOrigin, request);
    if (wait === 0) return next();
    const detail = `Too many requests; wait ${wait} s.`;
    next(new Problem('rate-limited', { detail, retryAfterSeconds: wait }));
  });
}

function takeOrigin(limit: FloodLimit, { headers }: FastifyRequest): number {
  const { origin } = headers;
  return origin === undefined ? 0 : limit.take(origin.slice(0, longestOrigin));
}
