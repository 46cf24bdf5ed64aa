import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engagements } from './engagements.js';

test('the edition of 2021 holds nine engagements, three in each group', () => {
  const edition = engagements.filter((one) => one.edition === 2021);
  assert.deepEqual(
    edition.map(({ number, group }) => `${number} ${group}`),
    [
      '1 closer',
      '2 closer',
      '3 closer',
      '4 more-effective',
      '5 more-effective',
      '6 more-effective',
      '7 simpler',
      '8 simpler',
      '9 simpler',
    ],
  );
});
