import type { Indicator } from '@spplus/contract';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compare, fewestForRanking } from './comparison.js';

const percent = { unit: 'percent', direction: 'higher-is-better' } as const;
const days = { unit: 'days', direction: 'lower-is-better' } as const;
const indicator = fc.record({
  unit: fc.constantFrom<Indicator['unit'][]>('percent', 'days', 'minutes', 'mark', 'count'),
  direction: fc.constantFrom<Indicator['direction'][]>('higher-is-better', 'lower-is-better'),
});
const figure = fc.double({ min: 0, max: 100, noNaN: true });
const enough = fc.integer({ min: fewestForRanking, max: 100_000 });

describe('compare', () => {
  it('ranks a percentage only where its interval excludes the national value', () => {
    assert.equal(compare(percent, 78.8, 400, 74), 'better');
    assert.equal(compare(percent, 78.8, 400, 75.4), 'similar');
    assert.equal(compare(percent, 60, 400, 75.4), 'worse');
    assert.equal(compare({ ...percent, direction: 'lower-is-better' }, 60, 400, 75.4), 'better');
  });

  it('ranks other units by the difference', () => {
    assert.equal(compare(days, 4, 30, 5), 'better');
    assert.equal(compare(days, 6, 30, 5), 'worse');
    assert.equal(compare(days, 5, 30, 5), 'similar');
    assert.equal(compare({ unit: 'mark', direction: 'higher-is-better' }, 4.2, 30, 4), 'better');
  });

  it('ranks nothing under thirty cases, nor where their number is unknown', () => {
    fc.assert(
      fc.property(
        indicator,
        figure,
        figure,
        fc.integer({ min: 0, max: fewestForRanking - 1 }),
        (indicator, value, national, n) => {
          assert.equal(compare(indicator, value, n, national), null);
          assert.equal(compare(indicator, value, null, national), null);
        },
      ),
    );
    assert.notEqual(compare(days, 4, fewestForRanking, 5), null);
  });

  it('turns over with the direction', () => {
    const over = { better: 'worse', worse: 'better', similar: 'similar' } as const;
    fc.assert(
      fc.property(indicator, figure, figure, enough, (indicator, value, national, n) => {
        const up = compare({ ...indicator, direction: 'higher-is-better' }, value, n, national);
        const down = compare({ ...indicator, direction: 'lower-is-better' }, value, n, national);
        assert.equal(down, up && over[up]);
      }),
    );
  });
});
