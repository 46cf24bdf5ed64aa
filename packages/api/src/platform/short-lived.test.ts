import { pino } from 'pino';
import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import { setImmediate as settled } from 'node:timers/promises';
import { testDatabase, type TestDatabase } from './testing/database.js';
import { scheduleForgetting } from './short-lived.js';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

test('forgets what is a day old each quarter of an hour, whatever fails, until stopped', async () => {
  mock.timers.enable({ apis: ['setInterval'] });
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const asked: [string, number][] = [];
  const context = { db: database.db, log, now: () => new Date('2026-03-15T12:00:00.000Z') };
  const forgetting = scheduleForgetting(context, {
    broken: () => Promise.reject(new Error('away')),
    records: async (_db, before, limit) => asked.push([before, limit]),
  });
  mock.timers.tick(15 * 60 * 1000 - 1);
  assert.deepEqual(asked, []);
  mock.timers.tick(1);
  assert.deepEqual(asked, [['2026-03-14T12:00:00.000Z', 5000]]);
  mock.timers.tick(15 * 60 * 1000);
  assert.equal(asked.length, 2);
  forgetting.stop();
  mock.timers.tick(60 * 60 * 1000);
  assert.equal(asked.length, 2);
  mock.timers.reset();
  await settled();
  assert.equal(lines.filter((line) => line.includes('"kind":"broken"')).length, 2);
});
