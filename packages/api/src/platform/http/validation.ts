import type { ProblemCode, ProblemError } from '@spplus/contract';
// The classic entry brings the English messages that zod/mini leaves out.
import * as z from 'zod';
import { Problem } from '../problems.js';
import { escapePointer } from './json-body.js';

/** Faults told in one answer. */
const maximumErrors = 50;

type Place = 'query' | 'body';

const codes = { query: 'invalid-query', body: 'invalid-body' } satisfies Record<Place, ProblemCode>;

/** The value as its schema gives it out. @throws Problem `invalid-query` or `invalid-body`, locating each fault. */
export function validate(schema: z.core.$ZodType, value: unknown, place: Place): unknown {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap((issue) => errorsOf(issue, place));
  throw new Problem(codes[place], { errors: errors.slice(0, maximumErrors) });
}

function errorsOf(issue: z.core.$ZodIssue, place: Place): ProblemError[] {
  if (issue.code !== 'unrecognized_keys')
    return [{ pointer: pointerTo(issue.path, place), detail: issue.message }];
  return issue.keys.map((key) => ({
    pointer: pointerTo([...issue.path, key], place),
    detail: 'Unknown here.',
  }));
}

const pointerTo = (path: readonly PropertyKey[], place: Place): string =>
  place === 'query'
    ? `?${path.map(String).join('.')}`
    : path.map((part) => `/${escapePointer(String(part))}`).join('');
