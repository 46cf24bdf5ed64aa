import type { Endpoint } from '@spplus/contract';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems.js';

/** Answers other methods of known addresses: `OPTIONS` with what they take, the rest with `method-not-allowed`. */
export function answerOtherMethods(app: FastifyInstance, endpoints: readonly Endpoint[]): void {
  const paths = new Set(endpoints.map(({ path }) => path));
  const addresses = [...paths].map((path) =>
    addressOf(
      endpoints.filter((endpoint) => endpoint.path === path),
      path,
    ),
  );
  app.addHook('onRequest', async (request, reply) => {
    if (!request.is404) return;
    const [path = ''] = request.url.split('?', 1);
    const address = addresses.find(({ pattern }) => pattern.test(path));
    if (address === undefined) throw new Problem('not-found');
    reply.header('allow', address.allow);
    if (request.method !== 'OPTIONS')
      throw new Problem('method-not-allowed', { detail: `Use ${address.allow}.` });
    if (address.crossOrigin) {
      reply.header('access-control-allow-origin', '*').header('access-control-allow-methods', 'GET, HEAD');
    }
    return reply.code(204).send();
  });
}

const addressOf = (rows: readonly Endpoint[], path: string) => ({
  pattern: patternOf(path),
  allow: allowed(rows),
  // Nothing but a simple read is open to other origins: a preflight is answered without opening more.
  crossOrigin: rows.some(({ method, access }) => method === 'GET' && access === 'public'),
});

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);

function allowed(rows: readonly Endpoint[]): string {
  const methods = new Set<string>(rows.map(({ method }) => method));
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods.add('OPTIONS')].sort().join(', ');
}
