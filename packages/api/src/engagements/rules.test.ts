import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worded, wordingErrors } from './rules.js';

const national = [
  { number: 1, engagement_group: 'closer', text: 'un' },
  { number: 2, engagement_group: 'simpler', text: 'deux' },
] as const;

test('the national text stands where the network has none of its own', () => {
  const list = worded(2021, 'caf', national, [{ number: 2, text: 'nous deux', demonstration: false }]);
  assert.deepEqual(list.items, [
    { number: 1, group: 'closer', text: 'un', wording: 'national' },
    { number: 2, group: 'simpler', text: 'nous deux', wording: 'network' },
  ]);
  assert.equal(list.demonstration, false);
});

test('one wording made up for a demonstration marks the list', () => {
  assert.equal(
    worded(2021, 'caf', national, [{ number: 1, text: 'x', demonstration: true }]).demonstration,
    true,
  );
});

test('each number of the edition is worded once at most', () => {
  assert.deepEqual(wordingErrors([{ number: 1 }, { number: 2 }], national), []);
  assert.deepEqual(
    wordingErrors([{ number: 1 }, { number: 3 }, { number: 1 }], national).map(({ pointer }) => pointer),
    ['/items/1/number', '/items/2/number'],
  );
});
