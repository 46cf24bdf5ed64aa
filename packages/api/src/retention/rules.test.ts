import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enoughToCount, largestNumber, limitOf, mostAtOnce } from './rules.js';

test('one run erases at most a twentieth, at most ten thousand, at least one', () => {
  assert.deepEqual([0, 1, 19, 20, 100, 200_000, 5_000_000].map(mostAtOnce), [1, 1, 1, 1, 5, 10_000, 10_000]);
  assert.equal(mostAtOnce(enoughToCount), largestNumber);
  fc.assert(
    fc.property(fc.nat(), (held) => {
      assert.ok(mostAtOnce(held) <= Math.max(1, held / 20) && mostAtOnce(held) <= largestNumber);
    }),
  );
});

test('a period is as long in spring and in autumn', () => {
  assert.equal(limitOf(new Date('2026-03-29T03:17:00+02:00'), 1), '2026-03-28T01:17:00.000Z');
  assert.equal(limitOf(new Date('2026-10-25T03:17:00+01:00'), 1), '2026-10-24T02:17:00.000Z');
});
