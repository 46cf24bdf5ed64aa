import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, numberOf, periodHolding } from './cells.js';

test('numbers are read in French and English spelling', () => {
  for (const [text, number] of [
    ['78,8', 78.8],
    ['78.8 %', 78.8],
    ['1 234,5', 1234.5],
    ['12 jours', 12],
    ['1\u202F234', 1234],
  ] as const) {
    assert.equal(numberOf(text), number);
  }
  for (const text of ['', '-1', '1,2,3', 'beaucoup', '12 34']) assert.equal(numberOf(text), undefined);
});

test('days are those of a calendar', () => {
  assert.equal(dayOf('31/12/2024'), '2024-12-31');
  assert.equal(dayOf('31/12/2024 10:30'), '2024-12-31');
  assert.equal(dayOf('2024-12-31T10:30:00Z'), '2024-12-31');
  for (const text of ['', '30/02/2024', '2024-13-01', '12/2024', '20241231'])
    assert.equal(dayOf(text), undefined);
});

test('a day is in one period of each frequency', () => {
  assert.deepEqual(
    (['yearly', 'half-yearly', 'quarterly', 'monthly'] as const).map((one) =>
      periodHolding('2024-07-01', one),
    ),
    ['2024', '2024-H2', '2024-Q3', '2024-07'],
  );
});
