import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { testContext, type TestContext } from '../testing/context.js';

let api: TestContext;
before(async () => {
  api = await testContext();
});
after(() => api.close());

const waiting = async () => {
  const { rows } = await sql<{ id: string }>`
    select data->>'id' as id from pgboss.job where name = 'mail' and state = 'created' order by created_on`.execute(
    api.db,
  );
  return rows.map(({ id }) => id);
};

test('a job lands or is undone with the transaction of what caused it', async () => {
  const { db, context } = api;
  await db
    .transaction()
    .execute((transaction) => context.jobs.enqueue(transaction, 'mail', { id: 'kept' }, { after: 3600 }));
  const undone = db.transaction().execute(async (transaction) => {
    await context.jobs.enqueue(transaction, 'mail', { id: 'undone' });
    throw new Error('undone');
  });
  await assert.rejects(undone, /undone/);
  assert.deepEqual(await waiting(), ['kept']);
});
