import type { ExperienceSort } from '@spplus/contract';
import { slug } from '@spplus/contract/primitives';
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../platform/cursor.js';

/** Where a page ends: its last story, and what was counted on the first page. */
export interface Position {
  /** What stands before the date in the order: usefulness, or whether the title was found. */
  readonly rank: number;
  readonly publishedAt: string;
  readonly id: string;
  readonly total: number;
  readonly exact: boolean;
}

/** Before every story. */
export const beginning = (sort: ExperienceSort) =>
  sort === 'oldest'
    ? { rank: -1, publishedAt: '', id: '' }
    : { rank: 2 ** 31 - 1, publishedAt: '~', id: '~' };

const shape = z.tuple([
  z.string(),
  z
    .int()
    .min(-1)
    .max(2 ** 31 - 1),
  z.string().max(32),
  slug,
  z.int().min(0),
  z.literal([0, 1]),
]);

/** Says of which list a cursor is: of this order and these filters. */
const listOf = (sort: ExperienceSort, filters: object): string =>
  createHash('sha256')
    .update(JSON.stringify([sort, filters]))
    .digest('base64url')
    .slice(0, 10);

/** @throws Problem `invalid-query` where the cursor comes from another order or other filters. */
export function readPosition(
  cursor: string | undefined,
  sort: ExperienceSort,
  filters: object,
): Position | undefined {
  const list = listOf(sort, filters);
  const read = decodeCursor(
    cursor,
    shape.refine(([of]) => of === list),
  );
  if (read === undefined) return undefined;
  const [, rank, publishedAt, id, total, exact] = read;
  return { rank, publishedAt, id, total, exact: exact === 1 };
}

export const writePosition = (
  { rank, publishedAt, id, total, exact }: Position,
  sort: ExperienceSort,
  filters: object,
): string => encodeCursor([listOf(sort, filters), rank, publishedAt, id, total, exact ? 1 : 0]);
