import type { ProblemError } from '@spplus/contract/problem';

/** What is known of a failure. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly status?: number;
  readonly requestId?: string | undefined;
  readonly detail?: string | undefined;
  readonly errors?: readonly ProblemError[] | undefined;
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/** Every error of the SDK, except an abort, which is thrown as the caller's own `signal.reason`. */
export class SppError extends Error {
  override readonly name: string = 'SppError';
  /** A problem code of the API, or `http-502`, `offline`, `timeout`, `invalid-answer`. */
  readonly code: string;
  /** HTTP status; undefined where no answer came. */
  readonly status: number | undefined;
  /** Quote it when asking the API's operators what happened. */
  readonly requestId: string | undefined;
  /** What happened and what to do next, in the API's words. */
  readonly detail: string | undefined;
  /** Where the request is wrong: a JSON Pointer into the body, or `?name` for the query. */
  readonly errors: readonly ProblemError[];
  /** Seconds to wait before the same request may succeed; undefined where the API does not say. */
  readonly retryAfter: number | undefined;

  constructor(failure: Failure) {
    super(failure.message, failure);
    this.code = failure.code;
    this.status = failure.status;
    this.requestId = failure.requestId;
    this.detail = failure.detail;
    this.errors = failure.errors ?? [];
    this.retryAfter = failure.retryAfter;
  }
}
