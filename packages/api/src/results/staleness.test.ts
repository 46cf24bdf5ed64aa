import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isStale, yearBefore } from './staleness.js';

const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

describe('yearBefore', () => {
  it('keeps the moment of the calendar, whatever the clocks did between', () => {
    assert.equal(yearBefore(new Date('2026-10-25T00:30:00Z')), '2025-10-25T00:30:00.000Z');
    assert.equal(yearBefore(new Date('2026-03-29T01:30:00Z')), '2025-03-29T01:30:00.000Z');
  });

  it('goes from 29 February to 28 February', () => {
    assert.equal(yearBefore(new Date('2024-02-29T12:00:00Z')), '2023-02-28T12:00:00.000Z');
    assert.equal(yearBefore(new Date('2025-03-01T00:00:00Z')), '2024-03-01T00:00:00.000Z');
    assert.equal(yearBefore(new Date('2025-02-28T12:00:00Z')), '2024-02-28T12:00:00.000Z');
  });

  it('is 365 or 366 days back, and never goes against time', () => {
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const days = (one.getTime() - Date.parse(yearBefore(one))) / 86_400_000;
        assert.ok(days === 365 || days === 366, String(days));
        const [first, second] = one <= other ? [one, other] : [other, one];
        assert.ok(yearBefore(first).slice(0, 10) <= yearBefore(second).slice(0, 10));
      }),
    );
  });
});

describe('isStale', () => {
  it('begins when twelve months have passed', () => {
    const now = new Date('2026-06-15T10:00:00Z');
    assert.equal(isStale('2025-06-15T10:00:00.000Z', now), false);
    assert.equal(isStale('2025-06-15T09:59:59.999Z', now), true);
    assert.equal(isStale('2026-06-15T10:00:00.000Z', now), false);
  });
});
