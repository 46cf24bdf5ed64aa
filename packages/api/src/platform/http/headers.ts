import type { FastifyInstance } from 'fastify';
import type { Configuration } from '../configuration.js';

/** What every answer carries, and who may read it from another origin. */
export function setHeaders(app: FastifyInstance, { publicUrl }: Configuration): void {
  const https = publicUrl.startsWith('https:');
  app.addHook('onRequest', (request, reply, next) => {
    reply
      .header('x-request-id', request.id)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'strict-origin-when-cross-origin');
    if (https) reply.header('strict-transport-security', 'max-age=31536000');
    const { crossOrigin = false } = request.routeOptions.config;
    reply.header('cross-origin-resource-policy', crossOrigin ? 'cross-origin' : 'same-origin');
    if (crossOrigin) {
      reply
        .header('access-control-allow-origin', '*')
        .header('access-control-expose-headers', 'Retry-After, X-Request-Id');
    }
    next();
  });
}
