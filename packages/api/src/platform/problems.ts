import { problemStatus, type ProblemCode, type ProblemError } from '@spplus/contract';

export interface ProblemOptions {
  /** What happened to this request, and what to do next. */
  readonly detail?: string;
  readonly errors?: readonly ProblemError[];
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** Thrown by rules and stores, answered as an RFC 9457 problem document. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: readonly ProblemError[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ProblemCode,
    { detail, errors, retryAfterSeconds, cause }: ProblemOptions = {},
  ) {
    super(detail ?? code, { cause });
    this.status = problemStatus[code];
    this.detail = detail;
    this.errors = errors;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
