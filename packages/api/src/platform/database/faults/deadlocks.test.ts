import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { pino } from 'pino';
import { startTestPostgres, type TestPostgres } from '../../testing/postgres.js';
import { pastDeadlocks } from '../deadlocks.js';
import { isDeadlock } from '../errors.js';
import type { OpenDatabase } from '../open.js';
import { openPostgresql } from '../postgresql.js';

let server: TestPostgres;
let database: OpenDatabase;
before(async () => {
  server = await startTestPostgres();
  database = await openPostgresql(server.url, pino({ level: 'silent' }));
  const rows = ['11', '32'].map((code) => ({ code, name: '' }));
  await database.db.insertInto('region').values(rows).execute();
});
after(async () => {
  await database.close();
  await server.stop();
});

/** Two transactions that each hold, the first time they run, what the other one wants. */
function crossing(run: <T>(transact: () => Promise<T>) => Promise<T>) {
  const holding: (() => void)[] = [];
  const both = new Promise<void>((resolve) => {
    holding.push(() => undefined, resolve);
  });
  const write = (name: string, first: string, second: string) =>
    run(() =>
      database.db.transaction().execute(async (transaction) => {
        for (const code of [first, second]) {
          const added = sql<string>`name || ${name}::text`;
          await transaction.updateTable('region').set({ name: added }).where('code', '=', code).execute();
          holding.shift()?.();
          await both;
        }
      }),
    );
  return Promise.allSettled([write('a', '11', '32'), write('b', '32', '11')]);
}

test('of two transactions that block each other, the database gives one up', async () => {
  const outcomes = await crossing((transact) => transact());
  const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
  assert.deepEqual(
    failed.map(({ reason }) => isDeadlock(reason)),
    [true],
  );
});

test('which is then carried out again, once', async () => {
  await database.db.updateTable('region').set({ name: '' }).execute();
  const outcomes = await crossing(pastDeadlocks);
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'fulfilled'],
  );
  const rows = await database.db.selectFrom('region').select('name').execute();
  assert.deepEqual(
    rows.map(({ name }) => [...name].sort().join('')),
    ['ab', 'ab'],
  );
});

test('any other failure is told at once, and a deadlock that comes back each time in the end', async () => {
  let runs = 0;
  const failing = (code: string) => () => {
    runs += 1;
    return Promise.reject(Object.assign(new Error(code), { code }));
  };
  await assert.rejects(pastDeadlocks(failing('23505')));
  assert.equal(runs, 1);
  await assert.rejects(pastDeadlocks(failing('40P01')), isDeadlock);
  assert.equal(runs, 6);
});
