import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nationalValue } from './national.js';

describe('nationalValue', () => {
  it('is what the network published, before any mean', () => {
    assert.deepEqual(nationalValue('satisfaction', { value: 75.4, n: null }, { mean: 70, weighted: true }), {
      value: 75.4,
      source: 'published',
    });
  });

  it('is otherwise the mean, and says whether n weighs in it', () => {
    assert.deepEqual(nationalValue('performance', null, { mean: 70, weighted: true }), {
      value: 70,
      source: 'weighted-mean',
    });
    assert.deepEqual(nationalValue('performance', null, { mean: 70, weighted: false }), {
      value: 70,
      source: 'mean',
    });
    assert.equal(nationalValue('performance', null, null), null);
  });

  it('withholds a published satisfaction of fewer than five people', () => {
    assert.equal(nationalValue('satisfaction', { value: 75.4, n: 4 }, null), null);
    assert.equal(nationalValue('satisfaction', { value: 75.4, n: 5 }, null)?.source, 'published');
    assert.equal(nationalValue('performance', { value: 75.4, n: 4 }, null)?.source, 'published');
  });
});
