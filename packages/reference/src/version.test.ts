import assert from 'node:assert/strict';
import { test } from 'node:test';
import { divisionsVersion } from './divisions.js';
import { referenceVersion } from './version.js';

test('the version is the same at each call, and names one set of data', () => {
  assert.equal(referenceVersion(), referenceVersion());
  assert.match(referenceVersion(), /^[0-9a-f]{16}$/);
  assert.match(divisionsVersion(), /^\d+\.\d+\.\d+$/);
});
