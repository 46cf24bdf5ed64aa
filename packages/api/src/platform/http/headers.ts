import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Configuration } from '../configuration.js';
import type { Origins } from './origins.js';
import { openToWriter } from './public-writes.js';

export type Headers = Readonly<Record<string, string>>;

/** What every answer carries, besides its request id. */
export function commonHeaders({ publicUrl }: Pick<Configuration, 'publicUrl'>): Headers {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    ...(publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  };
}

/** For what pages of any origin may read. Never with credentials. */
export const crossOriginHeaders: Headers = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After, X-Request-Id',
  'cross-origin-resource-policy': 'cross-origin',
};

/** Puts the common headers on every answer as it leaves, errors included. */
export function sendHeaders(app: FastifyInstance, configuration: Configuration, origins: Origins): void {
  const common = commonHeaders(configuration);
  app.addHook('onSend', (request, reply, payload, next) => {
    const { crossOrigin = false, publicWrite = false } = request.routeOptions.config;
    reply.headers(common).header('x-request-id', request.id);
    if (crossOrigin) reply.headers(crossOriginHeaders);
    else setDefault(reply, 'cross-origin-resource-policy', 'same-origin');
    if (publicWrite) openToWriter(request, reply, origins);
    next(null, payload);
  });
}

function setDefault(reply: FastifyReply, name: string, value: string): void {
  if (!reply.hasHeader(name)) reply.header(name, value);
}
