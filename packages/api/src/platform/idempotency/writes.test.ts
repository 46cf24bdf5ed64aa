import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Transaction } from 'kysely';
import type { Database } from '../database/tables.js';
import type { Commit } from '../handlers.js';
import { Problem } from '../problems.js';
import { forgetOld } from '../short-lived.js';
import { testDatabase, type TestDatabase } from '../testing/database.js';
import { purgeRecords } from './store.js';
import { Writes, type WriteRequest } from './writes.js';

let database: TestDatabase;
let present = new Date('2026-03-15T12:00:00.000Z');
let writes: Writes;

const now = () => present;
const caller = { keyId: 'key-1', secret: `spp_${'a'.repeat(43)}` };
const request = (key: string | undefined, body = '{}', by = caller): WriteRequest => ({
  caller: by,
  key,
  content: ['networks.create', '/v1/agent/networks', body],
  status: 201,
});

async function insertNetwork(transaction: Transaction<Database>, id: string): Promise<{ id: string }> {
  await transaction
    .insertInto('network')
    .values({ id, name: id, short_name: id, ministry: null, position: 0 })
    .execute();
  return { id };
}

const create = (id: string) => (commit: Commit<unknown>) =>
  commit((transaction) => insertNetwork(transaction, id));

async function networks(): Promise<string[]> {
  const rows = await database.db.selectFrom('network').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

before(async () => {
  database = await testDatabase();
});
after(() => database.close());
beforeEach(async () => {
  await database.db.deleteFrom('idempotency').execute();
  await database.db.deleteFrom('network').execute();
  writes = new Writes({ db: database.db, now });
});

describe('Writes', () => {
  test('replay → the same response, and one row', async () => {
    const first = await writes.run(request('k'), JSON.stringify, create('a'));
    assert.deepEqual(first, { status: 201, body: '{"id":"a"}', replayed: false });
    const again = await writes.run(request('k'), JSON.stringify, () => assert.fail('carried out twice'));
    assert.deepEqual(again, { ...first, replayed: true });
    assert.deepEqual(await networks(), ['a']);
  });

  test('same key with another body → mismatch, and nothing is written', async () => {
    await writes.run(request('k', '{"a":1}'), JSON.stringify, create('a'));
    const other = writes.run(request('k', '{"a":2}'), JSON.stringify, create('b'));
    await assert.rejects(other, { code: 'idempotency-mismatch', status: 422 });
    assert.deepEqual(await networks(), ['a']);
  });

  test('another caller’s same key is another key', async () => {
    await writes.run(request('k'), JSON.stringify, create('a'));
    const other = await writes.run(
      request('k', '{}', { ...caller, keyId: 'key-2' }),
      JSON.stringify,
      create('b'),
    );
    assert.equal(other.replayed, false);
  });

  test('in flight → refused with a delay; done, it is replayed', async () => {
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const first = writes.run(request('k'), JSON.stringify, async (commit) => {
      await held;
      return create('a')(commit);
    });
    const second = writes.run(request('k'), JSON.stringify, create('b'));
    await assert.rejects(second, { code: 'idempotency-in-flight', status: 409, retryAfterSeconds: 1 });
    letGo();
    await first;
    assert.equal((await writes.run(request('k'), JSON.stringify, create('b'))).replayed, true);
  });

  test('two processes at once: one row, and the other is told to come back', async () => {
    const other = new Writes({ db: database.db, now });
    const outcomes = await Promise.allSettled([
      writes.run(request('k'), JSON.stringify, create('a')),
      other.run(request('k'), JSON.stringify, create('b')),
    ]);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') {
        assert.ok(outcome.reason instanceof Problem);
        assert.equal(outcome.reason.code, 'idempotency-in-flight');
      }
    }
    assert.equal((await networks()).length, 1);
    assert.equal((await other.run(request('k'), JSON.stringify, create('c'))).replayed, true);
  });

  test('a write that fails leaves its key free, and nothing behind', async () => {
    const broken = writes.run(request('k'), JSON.stringify, (commit) =>
      commit(async (transaction) => {
        await insertNetwork(transaction, 'half');
        throw new Error('broken in between');
      }),
    );
    await assert.rejects(broken, /broken in between/);
    assert.deepEqual(await networks(), []);
    assert.equal((await writes.run(request('k'), JSON.stringify, create('a'))).replayed, false);
  });

  test('an answer that cannot be written as JSON leaves nothing behind either', async () => {
    const unwritable = () => {
      throw new Error('unwritable');
    };
    await assert.rejects(writes.run(request('k'), unwritable, create('a')), /unwritable/);
    assert.deepEqual(await networks(), []);
  });

  test('without a key, each request is carried out', async () => {
    await writes.run(request(undefined), JSON.stringify, create('a'));
    await writes.run(request(undefined), JSON.stringify, create('b'));
    assert.deepEqual(await networks(), ['a', 'b']);
  });

  test('a handler that answers without committing is caught', async () => {
    await assert.rejects(
      writes.run(request('k'), JSON.stringify, async () => ({})),
      /without committing/,
    );
  });

  test('an answer is not kept in clear: it may hold a secret', async () => {
    await writes.run(request('k'), JSON.stringify, create('secret-of-a-new-key'));
    const [record] = await database.db.selectFrom('idempotency').selectAll().execute();
    assert.ok(record);
    const kept = Buffer.from(record.response, 'base64').toString('latin1');
    assert.ok(!kept.includes('secret-of-a-new-key'));
    const stolen = writes.run(
      request('k', '{}', { ...caller, secret: `spp_${'b'.repeat(43)}` }),
      JSON.stringify,
      create('b'),
    );
    await assert.rejects(stolen);
  });
});

describe('purgeRecords', () => {
  test('forgets keys after a day, and no earlier', async () => {
    present = new Date('2026-03-15T12:00:00.000Z');
    await writes.run(request('old'), JSON.stringify, create('a'));
    present = new Date('2026-03-16T11:00:00.000Z');
    await writes.run(request('new'), JSON.stringify, create('b'));
    assert.equal(await forgetOld({ db: database.db, now }, purgeRecords), 0);
    present = new Date('2026-03-16T12:00:01.000Z');
    assert.equal(await forgetOld({ db: database.db, now }, purgeRecords), 1);
    assert.equal((await writes.run(request('new'), JSON.stringify, create('c'))).replayed, true);
  });

  test('a clock days ahead forgets a bounded number at once', async () => {
    const rows = Array.from({ length: 5001 }, (_, index) => ({
      id: index.toString(16).padStart(64, '0'),
      request_hash: '',
      status: 200,
      response: '',
      created_at: '2026-03-15T12:00:00.000Z',
    }));
    for (let start = 0; start < rows.length; start += 1000) {
      await database.db
        .insertInto('idempotency')
        .values(rows.slice(start, start + 1000))
        .execute();
    }
    present = new Date('2026-03-18T12:00:00.000Z');
    assert.equal(await forgetOld({ db: database.db, now }, purgeRecords), 5000);
    assert.equal(await forgetOld({ db: database.db, now }, purgeRecords), 1);
  });
});
