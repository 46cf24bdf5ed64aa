import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Problem } from '../problems.js';
import { createSecrets } from '../secrets/secrets.js';
import { testDatabase, type TestDatabase } from '../testing/database.js';
import { countShared } from './shared-limit.js';
import { purgeCounts } from './store.js';

let database: TestDatabase;
let present = new Date();
before(async () => {
  database = await testDatabase();
});
after(() => database.close());
beforeEach(async () => {
  present = new Date('2026-03-15T12:15:00.000Z');
  await database.db.deleteFrom('flood_count').execute();
});

/** A process of the installation: nothing but the database and the secret is shared. */
const process = () => ({ secrets: createSecrets(new Uint8Array(32).fill(1)), now: () => present });

const write = (caller = '203.0.113.1', what = 'stories', context = process()) =>
  database.db
    .transaction()
    .execute((transaction) => countShared(transaction, context, { what, caller, maximum: 3 }));

const rows = () => database.db.selectFrom('flood_count').selectAll().execute();

describe('a limit shared by the processes of an installation', () => {
  test('lets so many through in an hour, then says how long to wait', async () => {
    for (let count = 0; count < 3; count += 1) await write();
    await assert.rejects(write(), (problem: Problem) => {
      assert.deepEqual([problem.code, problem.retryAfterSeconds], ['rate-limited', 45 * 60]);
      return true;
    });
    await write('203.0.113.2');
    await write('203.0.113.1', 'votes');
    present = new Date('2026-03-15T13:00:00.000Z');
    await write();
  });

  test('lets exactly so many through, whatever comes at once', async () => {
    const results = await Promise.allSettled(Array.from({ length: 40 }, () => write()));
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 3);
  });

  test('what is refused or undone does not count', async () => {
    const undone = database.db.transaction().execute(async (transaction) => {
      await countShared(transaction, process(), { what: 'stories', caller: 'x', maximum: 3 });
      throw new Error('undone');
    });
    await assert.rejects(undone, /undone/);
    assert.deepEqual(await rows(), []);
  });

  test('keeps no address, and cannot follow one from hour to hour', async () => {
    await write();
    present = new Date('2026-03-15T13:00:00.000Z');
    await write();
    const kept = await rows();
    assert.ok(!JSON.stringify(kept).includes('203.0.113'));
    assert.equal(new Set(kept.map(({ caller }) => caller)).size, 2);
  });

  test('counts of past hours are forgotten, so many at once', async () => {
    await write('a');
    await write('b');
    present = new Date('2026-03-15T13:00:00.000Z');
    await write('c');
    assert.equal(await purgeCounts(database.db, '2026-03-15T13:00:00.000Z', 1), 1);
    assert.equal(await purgeCounts(database.db, '2026-03-15T13:00:00.000Z', 10), 1);
    assert.equal((await rows()).length, 1);
  });
});
