import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wilsonInterval } from './interval.js';

const percent = fc.double({ min: 0, max: 100, noNaN: true });
const n = fc.integer({ min: 1, max: 1_000_000 });
const close = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 0.005, `${actual}`);

describe('wilsonInterval', () => {
  it('gives the published figures', () => {
    // R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3.
    for (const [cases, n, low, high] of [
      [81, 263, 25.53, 36.62],
      [15, 148, 6.24, 16.05],
      [0, 20, 0, 16.11],
      [1, 29, 0.61, 17.18],
    ] as const) {
      const interval = wilsonInterval((100 * cases) / n, n);
      close(interval.low, low);
      close(interval.high, high);
    }
  });

  it('holds the percentage and stays within 0 and 100', () => {
    fc.assert(
      fc.property(percent, n, (percent, n) => {
        const { low, high } = wilsonInterval(percent, n);
        assert.ok(low >= 0 && high <= 100);
        assert.ok(low <= percent + 1e-9 && percent <= high + 1e-9);
      }),
    );
  });

  it('narrows as answers come in', () => {
    fc.assert(
      fc.property(percent, n, (percent, n) => {
        const few = wilsonInterval(percent, n);
        const more = wilsonInterval(percent, n * 2);
        assert.ok(more.high - more.low < few.high - few.low);
      }),
    );
  });

  it('is the same seen from the other side', () => {
    fc.assert(
      fc.property(percent, n, (percent, n) => {
        const interval = wilsonInterval(percent, n);
        const mirrored = wilsonInterval(100 - percent, n);
        assert.ok(Math.abs(interval.low - (100 - mirrored.high)) < 1e-6);
      }),
    );
  });
});
