import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { presentResult, type StoredResult } from './presentation.js';

const now = new Date('2026-05-01T00:00:00Z');
const stored: StoredResult = {
  indicator: {
    id: 'IND-27',
    network: 'france-travail',
    name: 'Usagers satisfaits',
    officialName: 'Taux de satisfaction',
    kind: 'satisfaction',
    unit: 'percent',
    outOf: null,
    direction: 'higher-is-better',
    source: null,
    method: null,
    frequency: 'yearly',
    demonstration: false,
  },
  history: [
    { period: '2024', value: 70, n: 4 },
    { period: '2025', value: 78.8, n: 400 },
  ],
  updatedAt: '2026-02-01T00:00:00.000Z',
  demonstration: false,
  summary: { lowest: 55.1, highest: 91, mean: 74.123456, weighted: true },
  national: { value: 75.4, n: null },
};

describe('presentResult', () => {
  it('gives the worked example of the programme', () => {
    const result = presentResult(stored, now);
    assert.equal(result.value, 78.8);
    assert.equal(result.lowest, 55.1);
    assert.equal(result.highest, 91);
    assert.deepEqual(result.national, { value: 75.4, source: 'published' });
    assert.deepEqual(result.interval, { low: 74.53, high: 82.52 });
    assert.equal(result.comparison, 'similar');
    assert.equal(result.stale, false);
  });

  it('rounds a computed mean to 0.01, and leaves a published value as it is', () => {
    assert.equal(presentResult({ ...stored, national: null }, now).national?.value, 74.12);
    assert.equal(
      presentResult({ ...stored, national: { value: 75.4321, n: null } }, now).national?.value,
      75.4321,
    );
  });

  it('withholds a satisfaction of fewer than five people, in the past too', () => {
    assert.deepEqual(presentResult(stored, now).history, [
      { period: '2024', value: null, n: 4 },
      { period: '2025', value: 78.8, n: 400 },
    ]);
    const small = presentResult({ ...stored, history: [{ period: '2025', value: 78.8, n: 4 }] }, now);
    assert.equal(small.suppressed, true);
    for (const figure of [small.value, small.interval, small.comparison, small.history[0]?.value])
      assert.equal(figure, null);
    assert.ok(!JSON.stringify(small).includes('78.8'));
  });

  it('keeps a performance of fewer than five cases', () => {
    const performance = { ...stored, indicator: { ...stored.indicator, kind: 'performance' as const } };
    assert.equal(presentResult(performance, now).history[0]?.value, 70);
  });

  it('gives no interval without n, for no case at all, nor in another unit', () => {
    for (const n of [null, 0]) {
      const history = [{ period: '2025', value: 78.8, n }];
      const indicator = { ...stored.indicator, kind: 'performance' as const };
      assert.equal(presentResult({ ...stored, indicator, history }, now).interval, null);
    }
    const days = { ...stored, indicator: { ...stored.indicator, unit: 'days' as const } };
    assert.equal(presentResult(days, now).interval, null);
  });

  it('is stale after twelve months', () => {
    assert.equal(presentResult({ ...stored, updatedAt: '2025-04-30T23:59:59.999Z' }, now).stale, true);
  });
});
