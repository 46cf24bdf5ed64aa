import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase, type TestDatabase } from '../testing/database.js';
import { parameter, Statement } from './statement.js';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  await database.db
    .insertInto('region')
    .values([
      { code: '32', name: 'Hauts-de-France' },
      { code: '53', name: 'Bretagne' },
    ])
    .execute();
});
after(() => database.close());

const regionNamed = new Statement((db) =>
  db.selectFrom('region').select('region.code').where('region.name', '=', parameter(1)),
);

test('a statement answers for the values of each call', async () => {
  assert.deepEqual(await regionNamed.run(database.db, ['Bretagne']), [{ code: '53' }]);
  assert.deepEqual(await regionNamed.run(database.db, ['Hauts-de-France']), [{ code: '32' }]);
  assert.deepEqual(await regionNamed.run(database.db, [null]), []);
  const hostile = await regionNamed.run(database.db, ["' or true --"]);
  assert.deepEqual(hostile, []);
});

test('the server keeps its plan, on the connection that asked', async () => {
  await database.db.transaction().execute(async (transaction) => {
    await regionNamed.run(transaction, ['Bretagne']);
    await regionNamed.run(transaction, ['Bretagne']);
    const { rows } = await sql<{ statement: string }>`
      select statement from pg_prepared_statements where statement like '%"region"."code"%'`.execute(
      transaction,
    );
    assert.equal(rows.length, 1);
  });
});

test('a value that does not come through parameter() is refused, since it would be that of the first call', async () => {
  const wrong = new Statement((db) => db.selectFrom('region').select('code').where('name', '=', 'Bretagne'));
  await assert.rejects(wrong.run(database.db, []), /escaped/);
});
