import { extractParams, verifySolution } from 'altcha-lib';
import type { Transaction } from 'kysely';
import * as z from 'zod';
import type { Context } from '../platform/context.js';
import type { Database } from '../platform/database/tables.js';
import { Problem } from '../platform/problems.js';
import { signingKey } from './issue.js';
import { useChallenge } from './store.js';

/** A solved challenge, in the form of ALTCHA. */
const solution = z.strictObject({
  algorithm: z.literal('SHA-256'),
  challenge: z.string().regex(/^[\da-f]{64}$/),
  number: z.int().min(0),
  salt: z.string().max(200),
  signature: z.string().max(200),
  took: z.number().optional(),
});

const seconds = z.coerce.number().int().positive();

/**
 * Takes a solved challenge, once: it is used when the transaction commits, and free again when it does not.
 *
 * @throws Problem `challenge-failed` where it is wrong, too old, not ours, or was used.
 */
export async function verifyChallenge(
  transaction: Transaction<Database>,
  context: Pick<Context, 'secrets' | 'now'>,
  payload: string,
): Promise<void> {
  const solved = solution.safeParse(readPayload(payload));
  if (!solved.success) throw failed('The challenge is not in the form of ALTCHA: Base64 of its JSON.');
  // Its expiry is compared with our clock, not with the library's.
  if (!(await verifySolution(solved.data, signingKey(context), false))) throw failed('It is wrongly solved.');
  const expires = seconds.safeParse(extractParams(solved.data)['expires']);
  if (!expires.success || expires.data * 1000 <= context.now().getTime()) throw failed('It is too old.');
  const expiresAt = new Date(expires.data * 1000).toISOString();
  const taken = await useChallenge(transaction, solved.data.challenge, expiresAt);
  if (!taken) throw failed('It was used before: each is taken once.');
}

function readPayload(payload: string): unknown {
  try {
    return JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
}

const failed = (why: string): Problem =>
  new Problem('challenge-failed', { detail: `${why} Ask GET /v1/challenge for another, and solve it.` });
