import type { Endpoint } from '@spplus/contract';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems.js';

/**
 * Answers what no route does: `OPTIONS` of the table's addresses with what they take, their other methods with
 * `method-not-allowed`, and the rest with `not-found`.
 */
export function answerUnknownAddresses(app: FastifyInstance, endpoints: readonly Endpoint[]): void {
  const paths = new Set(endpoints.map(({ path }) => path));
  const addresses = [...paths].map((path) => addressOf(path, endpoints));
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?', 1);
    const address = addresses.find(({ pattern }) => pattern.test(path));
    if (address === undefined || address.methods.has(request.method)) throw new Problem('not-found');
    const allow = [...address.methods].join(', ');
    reply.header('allow', allow);
    if (request.method !== 'OPTIONS') throw new Problem('method-not-allowed', { detail: `Use ${allow}.` });
    if (address.crossOrigin) {
      reply.header('access-control-allow-origin', '*').header('access-control-allow-methods', 'GET, HEAD');
    }
    return reply.code(204).send();
  });
}

function addressOf(path: string, endpoints: readonly Endpoint[]) {
  const rows = endpoints.filter((endpoint) => endpoint.path === path);
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
  const methods = new Set<string>(rows.map(({ method }) => method));
  if (methods.has('GET')) methods.add('HEAD');
  // Nothing but a simple read is open to other origins: a preflight is answered without opening more.
  const crossOrigin = rows.some(({ method, access }) => method === 'GET' && access === 'public');
  return { pattern, methods, crossOrigin };
}
