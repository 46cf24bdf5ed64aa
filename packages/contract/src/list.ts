import * as z from 'zod/mini';

/** Position of the next page, opaque to clients. */
export const cursor = z.string().check(z.maxLength(400), z.regex(/^[\w-]+$/));

/** `limit` and `cursor`, on every list read page by page. */
export const paging = {
  cursor: z.optional(cursor),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
};

/** `{ items, nextCursor, total? }`; `nextCursor` is null on the last page. */
export const list = <S extends z.ZodMiniType>(item: S) =>
  z.object({
    items: z.array(item),
    nextCursor: z.nullable(z.string()),
    total: z.optional(z.int()),
  });
