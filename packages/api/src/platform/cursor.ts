import type * as z from 'zod';
import { Problem } from './problems.js';

type Position = readonly (string | number | null)[];

/** Where the next page of a keyset list begins, opaque to clients. */
export const encodeCursor = (position: Position): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

/**
 * The position a client sent back, of the shape this list gives; undefined on the first page.
 *
 * @throws Problem `invalid-query` where it is not one of ours, or comes from another list.
 */
export function decodeCursor<T>(cursor: string | undefined, shape: z.ZodType<T>): T | undefined {
  if (cursor === undefined) return undefined;
  const parsed = shape.safeParse(readJson(cursor));
  if (parsed.success) return parsed.data;
  throw new Problem('invalid-query', {
    detail: 'This cursor was not given by this list. Start again without a cursor.',
    errors: [{ pointer: '?cursor', detail: 'Not a cursor of this list.' }],
  });
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Rows of a page out of a query that asked for one more than `limit`, and the cursor of what follows. */
export function page<R>(
  rows: readonly R[],
  limit: number,
  position: (last: R) => Position,
): { rows: readonly R[]; nextCursor: string | null } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { rows: kept, nextCursor: rows.length > limit && last ? encodeCursor(position(last)) : null };
}
