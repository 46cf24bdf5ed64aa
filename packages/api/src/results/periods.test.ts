import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { periodBefore, periodContaining, spanOf, type Frequency } from './periods.js';

const frequency = fc.constantFrom<Frequency[]>('yearly', 'half-yearly', 'quarterly', 'monthly');
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('spanOf', () => {
  it('reads the four frequencies', () => {
    assert.deepEqual(spanOf('2024'), { frequency: 'yearly', start: '2024-01-01', end: '2024-12-31' });
    assert.deepEqual(spanOf('2024-H1'), { frequency: 'half-yearly', start: '2024-01-01', end: '2024-06-30' });
    assert.deepEqual(spanOf('2024-Q3'), { frequency: 'quarterly', start: '2024-07-01', end: '2024-09-30' });
    assert.deepEqual(spanOf('2024-02'), { frequency: 'monthly', start: '2024-02-01', end: '2024-02-29' });
    assert.deepEqual(spanOf('2100-02'), { frequency: 'monthly', start: '2100-02-01', end: '2100-02-28' });
  });

  it('refuses anything else', () => {
    for (const wrong of [
      '',
      '24',
      '2024-',
      '2024-13',
      '2024-00',
      '2024-H3',
      '2024-Q0',
      '2024-Q5',
      '2024-6',
      '2024-W1',
      ' 2024',
    ])
      assert.throws(() => spanOf(wrong), RangeError, wrong);
  });
});

describe('periods of one frequency', () => {
  it('contain each day once', () => {
    fc.assert(
      fc.property(frequency, day, (frequency, day) => {
        const span = spanOf(periodContaining(frequency, day));
        assert.equal(span.frequency, frequency);
        assert.ok(span.start <= day && day <= span.end);
      }),
    );
  });

  it('follow one another without gap or overlap', () => {
    fc.assert(
      fc.property(frequency, day, (frequency, day) => {
        const period = periodContaining(frequency, day);
        const before = spanOf(periodBefore(period));
        const nextDay = new Date(Date.parse(before.end) + 86_400_000).toISOString().slice(0, 10);
        assert.equal(nextDay, spanOf(period).start);
        assert.equal(before.frequency, frequency);
      }),
    );
  });

  it('sort by their last day as they do in time', () => {
    fc.assert(
      fc.property(frequency, day, day, (frequency, one, other) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        const spans = [first, second].map((date) => spanOf(periodContaining(frequency, date)));
        assert.ok((spans[0]?.end ?? '') <= (spans[1]?.end ?? ''));
      }),
    );
  });
});
