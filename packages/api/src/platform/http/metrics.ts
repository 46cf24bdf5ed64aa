import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { PublicCache } from './public-cache.js';
import { operationOf } from './request-log.js';

/** Measures answers, the cache, and the process with its event loop. */
export function measure(app: FastifyInstance, cache: PublicCache): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureCache(registry, cache);
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by operation of the endpoint table and by status.',
    labelNames: ['operation', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  app.addHook('onResponse', (request, reply, next) => {
    duration.observe({ operation: operationOf(request), status: reply.statusCode }, reply.elapsedTime / 1000);
    next();
  });
  return registry;
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
