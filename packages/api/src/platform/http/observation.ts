import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { PublicCache } from './public-cache.js';

declare module 'fastify' {
  interface FastifyRequest {
    answeredFromMemory: boolean;
  }
}

/**
 * Logs and measures each answer; gives the metrics. No address, query text, header or body is kept.
 *
 * Answers from memory are most of them and take no time worth measuring: they are only counted.
 */
export function observe(app: FastifyInstance, cache: PublicCache): Registry {
  app.decorateRequest('answeredFromMemory', false);
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureCache(registry, cache);
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to make an answer, by operation of the endpoint table and by status.',
    labelNames: ['operation', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  app.addHook('onResponse', (request, reply, next) => {
    if (request.answeredFromMemory) return next();
    const operation = operationOf(request);
    const status = reply.statusCode;
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    duration.observe({ operation, status }, milliseconds / 1000);
    app.log.info({ requestId: request.id, operation, status, milliseconds }, 'answered');
    next();
  });
  return registry;
}

/** The operation of the table, or the kind of what else was asked. */
function operationOf(request: FastifyRequest): string {
  const { operation } = request.routeOptions.config;
  return operation ?? (request.is404 ? 'unknown' : 'static');
}

function measureCache(registry: Registry, cache: PublicCache): void {
  new Counter({
    name: 'public_cache_answers_total',
    help: 'Public answers given from memory (hit), made (miss), or given old because the database was away (stale).',
    labelNames: ['outcome'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [outcome, count] of Object.entries(cache.tally)) this.inc({ outcome }, count);
    },
  });
}
