import type { Endpoint } from '@spplus/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problems.js';
import type { Headers } from './headers.js';
import type { Origins } from './origins.js';
import { preflightOfWrite } from './public-writes.js';

/**
 * Answers what no route does: `OPTIONS` of the table's addresses with what they take, their other methods with
 * `method-not-allowed`, and the rest with `not-found`.
 */
export function answerUnknownAddresses(
  app: FastifyInstance,
  endpoints: readonly Endpoint[],
  origins: Origins,
): void {
  const paths = new Set(endpoints.map(({ path }) => path));
  const addresses = [...paths].map((path) => addressOf(path, endpoints));
  app.setNotFoundHandler(async (request, reply) => {
    const [path = ''] = request.url.split('?', 1);
    const address = addresses.find(({ pattern }) => pattern.test(path));
    if (address === undefined || address.methods.has(request.method)) throw new Problem('not-found');
    const allow = [...address.methods].join(', ');
    reply.header('allow', allow);
    if (request.method !== 'OPTIONS') throw new Problem('method-not-allowed', { detail: `Use ${allow}.` });
    return reply
      .code(204)
      .headers(await preflight(address, request, origins))
      .send();
  });
}

interface Address {
  readonly pattern: RegExp;
  readonly methods: ReadonlySet<string>;
  /** Reads that every page may send. */
  readonly reads: readonly string[];
  /** Writes that pages of registered sites may send. */
  readonly writes: readonly string[];
}

function preflight(
  { reads, writes }: Address,
  request: FastifyRequest,
  origins: Origins,
): Headers | Promise<Headers> {
  const asked = request.headers['access-control-request-method'];
  if (asked !== undefined && writes.includes(asked)) {
    return preflightOfWrite(request, [...reads, ...writes], origins);
  }
  // A preflight of a simple read is answered without opening more.
  if (reads.length === 0) return {};
  return { 'access-control-allow-origin': '*', 'access-control-allow-methods': reads.join(', ') };
}

function addressOf(path: string, endpoints: readonly Endpoint[]): Address {
  const rows = endpoints.filter((endpoint) => endpoint.path === path);
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
  const methods = new Set<string>(rows.map(({ method }) => method));
  if (methods.has('GET')) methods.add('HEAD');
  const open = rows.filter(({ access }) => access === 'public').map(({ method }) => method);
  return {
    pattern,
    methods,
    reads: open.includes('GET') ? ['GET', 'HEAD'] : [],
    writes: open.filter((method) => method !== 'GET'),
  };
}
