import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shareOf } from './rules.js';

test('there is no share of nothing', () => {
  assert.equal(shareOf({ structures: 0, publishing: 0 }), null);
});

test('the share is in percent, to the tenth', () => {
  assert.equal(shareOf({ structures: 3, publishing: 2 }), 66.7);
  assert.equal(shareOf({ structures: 7879, publishing: 7879 }), 100);
});

test('the share stays between 0 and 100', () => {
  const counted = fc
    .integer({ min: 1, max: 100_000 })
    .chain((structures) =>
      fc.record({ structures: fc.constant(structures), publishing: fc.nat(structures) }),
    );
  fc.assert(
    fc.property(counted, (given) => {
      const share = shareOf(given);
      assert.ok(share !== null && share >= 0 && share <= 100);
    }),
  );
});
