import type { ProblemCode } from './problem.js';

export interface ProblemGuide {
  /** Short, the same for every occurrence (RFC 9457). */
  readonly title: string;
  readonly meaning: string;
  /** What the caller does next. */
  readonly next: string;
}

/** What each problem code means and what to do about it: titles of answers, OpenAPI, and `/docs/problems`. */
export const problemGuides: Readonly<Record<ProblemCode, ProblemGuide>> = {
  'invalid-request': {
    title: 'The request is not valid HTTP',
    meaning: 'The request line, a header or the address could not be read.',
    next: 'Correct the request; sending it again unchanged gives the same answer.',
  },
  'invalid-query': {
    title: 'The query string is not valid',
    meaning: 'A parameter is unknown, given twice, missing, or outside its limits; `errors` names each one.',
    next: 'Correct the parameters that `errors` names.',
  },
  'invalid-json': {
    title: 'The body is not JSON',
    meaning: 'The body is not JSON in UTF-8 (RFC 8259).',
    next: 'Correct the body.',
  },
  'json-too-deep': {
    title: 'The body is nested too deeply',
    meaning: 'Objects and arrays of the body are nested more than 20 levels deep.',
    next: 'Send the shape that the endpoint documents.',
  },
  unauthenticated: {
    title: 'An API key is needed',
    meaning: 'The API key is missing, unknown or revoked.',
    next: 'Send `Authorization: Bearer spp_…` with a key that is in force.',
  },
  forbidden: {
    title: 'The API key lacks a right',
    meaning: 'The API key is valid, but it was not given the right that this endpoint needs.',
    next: 'Ask the manager of the network for a key with the right that `detail` names.',
  },
  'challenge-failed': {
    title: 'The proof of work is not accepted',
    meaning: 'The challenge is wrongly solved, too old, or was used before: each is taken once.',
    next: 'Ask `GET /v1/challenge` for another, solve it, and send the request again.',
  },
  'origin-refused': {
    title: 'This site may not send',
    meaning: 'The page that sends stands on a site that no network has registered.',
    next: 'Ask the network to register the site, by `POST /v1/agent/embeds`.',
  },
  'not-found': {
    title: 'Nothing stands at this address',
    meaning: 'The address is unknown, or the object does not exist or is not covered by the API key.',
    next: 'Check the address and the identifiers in it.',
  },
  'method-not-allowed': {
    title: 'This address does not take this method',
    meaning: 'The address exists, but not for this method; the `Allow` header lists those that it takes.',
    next: 'Use one of the methods of the `Allow` header.',
  },
  timeout: {
    title: 'The request came too slowly',
    meaning: 'The headers or the body were not received in time.',
    next: 'Send the request again, with the same `Idempotency-Key`.',
  },
  'idempotency-in-flight': {
    title: 'The same request is being answered',
    meaning: 'A request with this `Idempotency-Key` is still being carried out.',
    next: 'Send it again after the seconds of `Retry-After`: the answer of the first will be replayed.',
  },
  conflict: {
    title: 'The request contradicts what is there',
    meaning: 'The object has changed meanwhile, or is in a state that does not allow this.',
    next: 'Read the object again, then decide.',
  },
  'payload-too-large': {
    title: 'The body is too large',
    meaning: 'The body is larger than this endpoint takes.',
    next: 'Split the body into several requests.',
  },
  'unsupported-media-type': {
    title: 'The body must be application/json',
    meaning:
      'The `Content-Type` is missing, or is not exactly `application/json` (with `charset=utf-8` or not).',
    next: 'Send JSON with `Content-Type: application/json`.',
  },
  'invalid-body': {
    title: 'The body is not valid',
    meaning: 'The body does not have the documented shape; `errors` locates up to 50 faults by JSON Pointer.',
    next: 'Correct what `errors` locates. Nothing was written.',
  },
  'idempotency-mismatch': {
    title: 'This Idempotency-Key was used for another request',
    meaning: 'A different address or body was sent with the same `Idempotency-Key` within 24 hours.',
    next: 'Use a new key for each new request.',
  },
  'invalid-text': {
    title: 'A text is not valid Unicode',
    meaning: 'A text holds the character NUL, half of a surrogate pair, or bytes that are not UTF-8.',
    next: 'Remove the character that `errors` locates.',
  },
  'rate-limited': {
    title: 'Too many requests',
    meaning: 'This address, or the page that embeds the elements, sent more requests than the limit.',
    next: 'Wait the seconds of `Retry-After`.',
  },
  'headers-too-large': {
    title: 'The headers are too large',
    meaning: 'The request line and the headers exceed 16 kB.',
    next: 'Shorten the address and the headers.',
  },
  internal: {
    title: 'The service failed',
    meaning: 'Something unexpected happened; it was logged under the `requestId`.',
    next: 'Try again later; report the `requestId` if it persists.',
  },
  unavailable: {
    title: 'The service is unavailable for a moment',
    meaning: 'The database does not answer. Nothing was written.',
    next: 'Send the request again after the seconds of `Retry-After`, with the same `Idempotency-Key`.',
  },
  'storage-full': {
    title: 'The service has no room left',
    meaning: 'The disk of the database is full. Nothing was written.',
    next: 'Send the request again later, with the same `Idempotency-Key`.',
  },
};
