import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod';
import { decodeCursor, encodeCursor, page } from './cursor.js';

const shape = z.tuple([z.number(), z.string()]);

test('a position comes back as it was given, in the letters a cursor may have', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), (rank, id) => {
      const cursor = encodeCursor([rank, id]);
      assert.match(cursor, /^[\w-]+$/);
      // JSON knows one zero.
      assert.deepEqual(decodeCursor(cursor, shape), [rank === 0 ? 0 : rank, id]);
    }),
  );
});

test('there is none on the first page', () => {
  assert.equal(decodeCursor(undefined, shape), undefined);
});

test('what this list did not give is refused', () => {
  const given = encodeCursor([1, 'a']);
  for (const cursor of ['', 'a', given.slice(0, -3), encodeCursor(['a', 1]), encodeCursor([1, 'a', 2])]) {
    assert.throws(() => decodeCursor(cursor, shape), { code: 'invalid-query', status: 400 });
  }
});

test('a page tells of a next one only where there is one', () => {
  const position = (row: number) => [row];
  assert.deepEqual(page([1, 2, 3], 2, position), { rows: [1, 2], nextCursor: encodeCursor([2]) });
  assert.deepEqual(page([1, 2], 2, position), { rows: [1, 2], nextCursor: null });
  assert.deepEqual(page([], 2, position), { rows: [], nextCursor: null });
});
