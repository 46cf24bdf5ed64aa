import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testDatabase } from './database.js';

const first = await testDatabase();
const second = await testDatabase();
after(async () => {
  await first.close();
  await second.close();
});

test('a test database is migrated and empty', async () => {
  assert.deepEqual(await first.db.selectFrom('structure').selectAll().execute(), []);
  assert.equal(first.engine, process.env['SPP_TEST_ENGINE'] ?? 'embedded');
});

test('two test databases know nothing of each other', async () => {
  await first.db.insertInto('region').values({ code: '53', name: 'Bretagne' }).execute();
  assert.deepEqual(await second.db.selectFrom('region').selectAll().execute(), []);
});
