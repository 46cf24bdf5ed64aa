import { randomBytes } from 'node:crypto';

/** Names requests: a random word for the process, and a count. What a client sends as `X-Request-Id` is ignored. */
export function requestIds(): () => string {
  const process = randomBytes(9).toString('base64url');
  let count = 0;
  return () => `${process}-${(count += 1).toString(36)}`;
}
