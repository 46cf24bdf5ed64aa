import { defaultBodyBytes, type Right } from '@spplus/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Authentication } from './authentication.js';
import { acceptOrigin } from './public-writes.js';
import { cachedRoute, readHandler } from './read-routes.js';
import type { Route, Services } from './route.js';
import type { Row } from './rows.js';
import { writeHandler } from './write-routes.js';

/** Gives each row of the table its route. */
export function mountRows(app: FastifyInstance, rows: readonly Row[], services: Services): void {
  app.decorateRequest('caller', null);
  app.decorateRequest('acceptedOrigin', null);
  for (const row of rows) {
    const { method, path, access, bodyBytes = defaultBodyBytes } = row.endpoint;
    app.route({
      method,
      url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
      bodyLimit: bodyBytes,
      config: {
        operation: row.operation,
        crossOrigin: access === 'public' && method === 'GET',
        publicWrite: access === 'public' && method !== 'GET',
      },
      ...routeOf(row, services),
    });
  }
}

function routeOf(row: Row, services: Services): Route {
  const { method, access, answer, cacheSeconds } = row.endpoint;
  if (access === 'public') {
    if (method !== 'GET') {
      return { handler: writeHandler(row, services), onRequest: acceptOrigin(services.origins) };
    }
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
