import { SppError } from './spp-error.js';

/** No answer came: no network, no such host, connection cut. */
export class ConnectionError extends SppError {
  override readonly name = 'ConnectionError';

  constructor(what: string, cause: unknown) {
    super({ code: 'offline', message: `${what}: the API could not be reached`, cause });
  }
}

/** No answer came in time, tries included. */
export class TimeoutError extends SppError {
  override readonly name = 'TimeoutError';

  constructor(what: string, cause: unknown) {
    super({ code: 'timeout', message: `${what}: no answer in time`, cause });
  }
}

/** What to throw for a request that broke off. An abort by the caller stays what it is. */
export function interruption(cause: unknown, what: string, signal?: AbortSignal): unknown {
  if (signal?.aborted) return signal.reason;
  // Both ky's error and the reason of AbortSignal.timeout() bear this name.
  const late = cause instanceof Error && cause.name === 'TimeoutError';
  return new (late ? TimeoutError : ConnectionError)(what, cause);
}
