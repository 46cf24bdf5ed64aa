import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problems.js';
import type { Headers } from './headers.js';
import type { Origins } from './origins.js';

/** What a page may send with a public write, besides what every page may. */
const allowedHeaders = 'content-type, idempotency-key';
/** How long a browser may remember a preflight, in seconds: each write asks for the origin again. */
const preflightSeconds = '600';

/** Before the body is read: only pages of our own site and of registered sites write. */
export const acceptOrigin =
  (origins: Origins) =>
  async (request: FastifyRequest): Promise<void> => {
    const { origin } = request.headers;
    if (origin === undefined) return;
    if (!(await origins.mayWrite(origin))) throw new Problem('origin-refused');
    request.acceptedOrigin = origin;
  };

/** Lets the page that wrote read the answer; never with credentials. */
export function openToWriter(request: FastifyRequest, reply: FastifyReply, origins: Origins): void {
  reply.header('vary', 'Origin');
  const { origin } = request.headers;
  const accepted = request.acceptedOrigin ?? (origin !== undefined && origins.remembered(origin) && origin);
  if (!accepted) return;
  reply
    .header('access-control-allow-origin', accepted)
    .header('access-control-expose-headers', 'Retry-After, X-Request-Id');
}

/** What a preflight of a public write is answered, besides 204. */
export async function preflightOfWrite(
  { headers: { origin } }: FastifyRequest,
  methods: readonly string[],
  origins: Origins,
): Promise<Headers> {
  const vary = 'Origin, Access-Control-Request-Method';
  if (origin === undefined || !(await origins.mayWrite(origin))) return { vary };
  return {
    vary,
    'access-control-allow-origin': origin,
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': allowedHeaders,
    'access-control-max-age': preflightSeconds,
  };
}
