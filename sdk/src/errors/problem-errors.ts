import type { ProblemCode } from '@spplus/contract/problem';
import { ClientError, ServerError } from './refusals.js';

/** 400: the request breaks HTTP's own rules. */
export class InvalidRequestError extends ClientError {
  override readonly name = 'InvalidRequestError';
}

/** 400: a query parameter is unknown, missing or wrong; see `errors`. */
export class InvalidQueryError extends ClientError {
  override readonly name = 'InvalidQueryError';
}

/** 400: the body is not JSON. */
export class InvalidJsonError extends ClientError {
  override readonly name = 'InvalidJsonError';
}

/** 400: the body nests more levels than the API reads. */
export class JsonTooDeepError extends ClientError {
  override readonly name = 'JsonTooDeepError';
}

/** 401: the key is missing, unknown or revoked. */
export class UnauthenticatedError extends ClientError {
  override readonly name = 'UnauthenticatedError';
}

/** 403: the key does not have this right. */
export class ForbiddenError extends ClientError {
  override readonly name = 'ForbiddenError';
}

/** 403: the proof of work is wrong, too old, or was used before. */
export class ChallengeFailedError extends ClientError {
  override readonly name = 'ChallengeFailedError';
}

/** 403: the page that sends stands on a site that no network has registered. */
export class OriginRefusedError extends ClientError {
  override readonly name = 'OriginRefusedError';
}

/** 404: no such object, or none that the key may see. */
export class NotFoundError extends ClientError {
  override readonly name = 'NotFoundError';
}

/** 405: the path exists, not this method. */
export class MethodNotAllowedError extends ClientError {
  override readonly name = 'MethodNotAllowedError';
}

/** 408: the request took too long to arrive. */
export class RequestTimeoutError extends ClientError {
  override readonly name = 'RequestTimeoutError';
}

/** 409: the first request with this idempotency key is still being worked on. */
export class IdempotencyInFlightError extends ClientError {
  override readonly name = 'IdempotencyInFlightError';
}

/** 409: somebody else changed the object meanwhile. */
export class ConflictError extends ClientError {
  override readonly name = 'ConflictError';
}

/** 413: the body is larger than the API reads. */
export class PayloadTooLargeError extends ClientError {
  override readonly name = 'PayloadTooLargeError';
}

/** 415: the body is of another type than the API reads. */
export class UnsupportedMediaTypeError extends ClientError {
  override readonly name = 'UnsupportedMediaTypeError';
}

/** 422: the body does not hold what it should; see `errors`. */
export class InvalidBodyError extends ClientError {
  override readonly name = 'InvalidBodyError';
}

/** 422: a text holds NUL or half a surrogate pair; see `errors`. */
export class InvalidTextError extends ClientError {
  override readonly name = 'InvalidTextError';
}

/** 422: this idempotency key was used with another body. */
export class IdempotencyMismatchError extends ClientError {
  override readonly name = 'IdempotencyMismatchError';
}

/** 429: too many requests. */
export class RateLimitedError extends ClientError {
  override readonly name = 'RateLimitedError';
}

/** 431: the headers are larger than the API reads. */
export class HeadersTooLargeError extends ClientError {
  override readonly name = 'HeadersTooLargeError';
}

/** 500: a fault of the API; `requestId` finds it in its logs. */
export class InternalError extends ServerError {
  override readonly name = 'InternalError';
}

/** 503: the API cannot answer for the moment. */
export class UnavailableError extends ServerError {
  override readonly name = 'UnavailableError';
}

/** 507: the API has no room left to write. */
export class StorageFullError extends ServerError {
  override readonly name = 'StorageFullError';
}

/** The class of each problem code; a code added to the contract does not compile without its class. */
export const problemErrors = {
  'invalid-request': InvalidRequestError,
  'invalid-query': InvalidQueryError,
  'invalid-json': InvalidJsonError,
  'json-too-deep': JsonTooDeepError,
  unauthenticated: UnauthenticatedError,
  forbidden: ForbiddenError,
  'challenge-failed': ChallengeFailedError,
  'origin-refused': OriginRefusedError,
  'not-found': NotFoundError,
  'method-not-allowed': MethodNotAllowedError,
  timeout: RequestTimeoutError,
  'idempotency-in-flight': IdempotencyInFlightError,
  conflict: ConflictError,
  'payload-too-large': PayloadTooLargeError,
  'unsupported-media-type': UnsupportedMediaTypeError,
  'invalid-body': InvalidBodyError,
  'invalid-text': InvalidTextError,
  'idempotency-mismatch': IdempotencyMismatchError,
  'rate-limited': RateLimitedError,
  'headers-too-large': HeadersTooLargeError,
  internal: InternalError,
  unavailable: UnavailableError,
  'storage-full': StorageFullError,
} satisfies Record<ProblemCode, typeof ClientError | typeof ServerError>;
