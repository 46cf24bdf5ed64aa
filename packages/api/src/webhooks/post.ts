import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { Unreachable, type Reach } from './reachable.js';

/** How long a delivery may take, redirects included, in milliseconds. */
const patience = 10_000;
const mostRedirects = 3;
const redirects = new Set([301, 302, 307, 308]);

export interface Posting {
  readonly url: string;
  readonly payload: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly reach: Reach;
}

/**
 * Posts JSON to an address of somebody else's, and gives the status of the answer; its body is never read.
 *
 * Each address, the first and those it redirects to, must be within reach.
 *
 * @throws Unreachable for an address that is not; an error with a `code` where the connection failed.
 */
export async function post({ url, payload, headers, reach }: Posting): Promise<number> {
  const signal = AbortSignal.timeout(patience);
  let target = new URL(url);
  for (let step = 0; step <= mostRedirects; step += 1) {
    const { statusCode = 0, headers: answered } = await send(target, payload, { headers, signal }, reach);
    const { location } = answered;
    if (!redirects.has(statusCode) || location === undefined) return statusCode;
    target = redirected(target, location);
  }
  throw new Unreachable('It redirects too many times.');
}

async function send(
  target: URL,
  payload: string,
  options: { readonly headers: Posting['headers']; readonly signal: AbortSignal },
  { check, lookup }: Reach,
): Promise<IncomingMessage> {
  check(target);
  const body = Buffer.from(payload);
  const request = target.protocol === 'https:' ? requestHttps : requestHttp;
  const settings: RequestOptions = {
    signal: options.signal,
    method: 'POST',
    // A connection of its own: one kept alive would escape the lookup.
    agent: false,
    ...(lookup && { lookup }),
    headers: {
      ...options.headers,
      'content-type': 'application/json',
      'content-length': body.length,
      'user-agent': 'Services-Publics-Plus',
    },
  };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(target, settings, resolve).on('error', reject).end(body);
  });
  // Its body could be endless.
  answer.destroy();
  return answer;
}

function redirected(from: URL, location: string): URL {
  const target = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (target === undefined || !/^https?:$/.test(target.protocol)) {
    throw new Unreachable('It redirects to what is not an address over HTTP.');
  }
  if (from.protocol === 'https:' && target.protocol === 'http:') {
    throw new Unreachable('It redirects from HTTPS to HTTP.');
  }
  return target;
}
