import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { Writes } from '../idempotency/writes.js';
import type { Authentication, Caller } from './authentication.js';
import type { Question } from './call.js';
import type { Headers } from './headers.js';
import type { Origins } from './origins.js';
import type { PublicCache } from './public-cache.js';
import type { RowCall } from './rows.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `noun.operation` of the table. */
    operation?: string;
    /** Whether pages of any origin may read the answer. */
    crossOrigin?: boolean;
    /** Whether pages of registered sites may send this, and read the answer. */
    publicWrite?: boolean;
  }
  interface FastifyRequest {
    caller: Caller | null;
    /** The page's, once it was accepted for a public write. */
    acceptedOrigin: string | null;
  }
}

/** What serves the rows. */
export interface Services {
  readonly authentication: Authentication;
  readonly origins: Origins;
  readonly cache: PublicCache;
  readonly writes: Writes;
  /** What every answer carries. */
  readonly headers: Headers;
}

export type RouteHandler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** What a row gives Fastify. */
export type Route = Pick<RouteOptions, 'onRequest'> & { readonly handler: RouteHandler };

/** What a row's handler is given. */
export const callOf = (
  question: Question,
  request: FastifyRequest,
  reply: FastifyReply,
  commit: RowCall['commit'],
): RowCall => ({ ...question, agent: request.caller?.agent, commit, request, reply });
