import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromParisTime, toParisTime } from './paris-time.js';

test('summer and winter', () => {
  assert.equal(toParisTime('2022-10-06T13:07:59.000Z'), '06/10/2022 15:07');
  assert.equal(toParisTime('2023-12-31T23:30:00.000Z'), '01/01/2024 00:30');
  assert.equal(fromParisTime(2022, 10, 6, 15, 7), '2022-10-06T13:07:00.000Z');
});

test('of the hour that comes twice in autumn, the first', () => {
  assert.equal(fromParisTime(2022, 10, 30, 2, 30), '2022-10-30T00:30:00.000Z');
  assert.equal(fromParisTime(2022, 10, 30, 3, 30), '2022-10-30T02:30:00.000Z');
});

test('what the clocks show is read back as what they show', () => {
  const moment = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, (date) => {
      const shown = toParisTime(date.toISOString());
      const [day = 0, month = 0, year = 0, hours = 0, minutes = 0] = shown.split(/\D/).map(Number);
      assert.equal(toParisTime(fromParisTime(year, month, day, hours, minutes)), shown);
    }),
  );
});
