import type { Endpoint } from '@spplus/contract/endpoint';
import ky, { isHTTPError } from 'ky';
import { interruption } from './errors/interruptions.js';
import { problemOf, refusal, type ErrorClasses } from './problem-answer.js';

/** Limits of one request, for a whole connection or for one call. */
export interface Limits {
  /** Milliseconds one try may wait for its answer to begin; 10,000 by default. */
  readonly timeout?: number;
  /** Milliseconds the whole call may take, tries, pauses and body included; 60,000 by default. */
  readonly totalTimeout?: number;
  /** How many times a failed try is made again; 2 by default. */
  readonly retries?: number;
}

export interface ConnectionOptions extends Limits {
  /** Address of the API, such as `https://avis.exemple.fr`; in a page it may be relative to the page. */
  readonly baseUrl: string;
  /** An agent's secret (`spp_…`), sent only where the endpoint table asks for a right. Never in a browser. */
  readonly apiKey?: string | undefined;
  /** Instead of the global `fetch`: a proxy, a recorder, a test. */
  readonly fetch?: typeof globalThis.fetch;
  /** The class to throw for each problem code; `createClient` gives those of `@spplus/sdk/errors`. */
  readonly errors?: ErrorClasses;
}

/** What a single call may set. */
export interface CallOptions extends Limits {
  readonly signal?: AbortSignal;
  /** Instead of a random key: the same one makes the API answer as it did the first time. */
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A row of the endpoint table with its blanks filled in. */
export interface ApiRequest {
  readonly row: Endpoint;
  /** Path and query, after `baseUrl`. */
  readonly address: string;
  /** The request as error messages name it: what a visitor searched for is left out. */
  readonly what: string;
  readonly body: unknown;
  readonly options: CallOptions;
}

/** Sends a request, again where that is safe, and answers its first success. Throws an `SppError` otherwise. */
export type Connection = (request: ApiRequest) => Promise<Response>;

const writes = /^(POST|PATCH)$/;

const retriedStatuses = [408, 409, 429, 502, 503, 504];

// crypto.randomUUID() is missing from pages served without TLS.
const randomKey = () => [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join('-');

// Of the conflicts, only a request still being worked on ends by itself.
const shouldRetry = async ({ error }: { error: Error }) => {
  if (!isHTTPError(error) || error.response.status !== 409) return undefined;
  const document = await problemOf(error.response.clone());
  return document?.code === 'idempotency-in-flight' ? undefined : false;
};

/** Opens a connection; nothing is sent before the first call. Throws when `baseUrl` is no address. */
export function connect({ baseUrl, apiKey, fetch, errors = {}, ...limits }: ConnectionOptions): Connection {
  if (apiKey?.startsWith('spp_') && ('document' in globalThis || 'importScripts' in globalThis)) {
    throw new Error(
      'An API key is a secret: every visitor of this page could read it. Use it on a server only.',
    );
  }
  const base = new URL(baseUrl, globalThis.document?.baseURI).href.replace(/\/$/, '');

  return async ({ row: { method, access }, address, what, body, options }) => {
    const { timeout = 10_000, totalTimeout = 60_000, retries = 2, ...own } = { ...limits, ...options };
    const headers = new Headers(own.headers);
    if (apiKey && access !== 'public') headers.set('authorization', `Bearer ${apiKey}`);
    const key = own.idempotencyKey ?? (writes.test(method) && randomKey());
    if (key) headers.set('idempotency-key', key);

    const limit = AbortSignal.timeout(totalTimeout);
    try {
      return await ky(base + address, {
        method,
        headers,
        timeout,
        ...(fetch && { fetch }),
        ...(body !== undefined && { json: body }),
        signal: own.signal ? AbortSignal.any([own.signal, limit]) : limit,
        // As `fetch` and the preload links of the loader do, so that a preloaded answer is used.
        credentials: 'same-origin',
        retry: {
          limit: retries,
          methods: ['get', 'put', 'delete', 'post', 'patch'],
          statusCodes: retriedStatuses,
          afterStatusCodes: retriedStatuses,
          maxRetryAfter: 30_000,
          jitter: (delay) => delay * (0.5 + Math.random()),
          retryOnTimeout: true,
          shouldRetry,
        },
      });
    } catch (error) {
      throw isHTTPError(error)
        ? await refusal(error.response, what, errors)
        : interruption(error, what, own.signal);
    }
  };
}
