import type { ProblemCode } from '@spplus/contract';
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Problem } from '../problems.js';
import { documentOf } from './problem-answers.js';

/** In milliseconds. */
export interface Timeouts {
  /** For the headers to arrive. */
  readonly headers: number;
  /** For the whole request to arrive. */
  readonly request: number;
  /** Without a byte either way. */
  readonly idle: number;
  /** Between two requests of a connection; longer than a proxy's own, usually 60 s. */
  readonly keepAlive: number;
  /** How often late requests are looked for. */
  readonly check: number;
}

export const defaultTimeouts: Timeouts = {
  headers: 10_000,
  request: 30_000,
  idle: 60_000,
  keepAlive: 72_000,
  check: 1000,
};

/** The options of Fastify that bound how long a connection may take. */
export const connectionOptions = ({ headers, request, idle, keepAlive, check }: Timeouts) => ({
  requestTimeout: request,
  connectionTimeout: idle,
  keepAliveTimeout: keepAlive,
  http: { headersTimeout: headers, requestTimeout: request, connectionsCheckingInterval: check },
});

/** What Node finds wrong before there is a request; anything else is `invalid-request`. */
const codes: ReadonlyMap<string, ProblemCode> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', 'timeout'],
  ['HPE_HEADER_OVERFLOW', 'headers-too-large'],
]);

/** Answers a connection whose request could not be received, then ends it. */
export const answerBrokenRequest =
  (publicUrl: string) =>
  (error: { readonly code?: string }, socket: Socket): void => {
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    const requestId = randomUUID();
    const problem = new Problem(codes.get(error.code ?? '') ?? 'invalid-request');
    const body = JSON.stringify(documentOf(problem, requestId, publicUrl));
    socket.end(
      [
        `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
        'Content-Type: application/problem+json',
        `Content-Length: ${Buffer.byteLength(body)}`,
        `X-Request-Id: ${requestId}`,
        'Cache-Control: no-store',
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  };
