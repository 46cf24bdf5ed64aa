import * as z from 'zod/mini';

/** Every problem code the API may answer, with its HTTP status. Codes are stable; titles may be reworded. */
export const problemStatus = {
  'invalid-request': 400,
  'invalid-query': 400,
  'invalid-json': 400,
  'json-too-deep': 400,
  unauthenticated: 401,
  forbidden: 403,
  'challenge-failed': 403,
  'origin-refused': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  timeout: 408,
  'idempotency-in-flight': 409,
  conflict: 409,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'invalid-body': 422,
  'invalid-text': 422,
  'idempotency-mismatch': 422,
  'rate-limited': 429,
  'headers-too-large': 431,
  internal: 500,
  unavailable: 503,
  'storage-full': 507,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** Where a request is wrong, as a JSON Pointer into the body, or `?name` for the query. */
export const problemError = z.object({ pointer: z.string(), detail: z.string() });
export type ProblemError = z.infer<typeof problemError>;

/** RFC 9457 problem document. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  code: z.string(),
  requestId: z.string(),
  errors: z.optional(z.array(problemError)),
});
export type Problem = z.infer<typeof problem>;
