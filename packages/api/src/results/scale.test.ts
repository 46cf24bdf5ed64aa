import { maximumRows } from '@spplus/contract';
import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authorizationOf, testApp, type TestApp } from '../platform/testing/app.js';
import { readResults, readStructureResults } from './latest-store.js';
import { insertMany } from './testing/many-structures.js';
import { seedRegister } from './testing/register.js';

let api: TestApp;
let structures: readonly string[];
let authorization: string;
before(async () => {
  api = await testApp();
  await seedRegister(api.db);
  structures = await insertMany(api.db, maximumRows);
  ({ authorization } = await authorizationOf(api.db, { network: 'travail', rights: ['results'] }));
});
after(() => api.close());

const publish = (rows: readonly object[]) =>
  api.app.inject({
    method: 'PUT',
    url: '/v1/agent/results',
    headers: { authorization },
    payload: { rows },
  });
const rowsOf = (period: string) =>
  structures.map((structure, index) => ({
    structure,
    indicator: 'IND-27',
    period,
    value: index / 100,
    n: 40,
  }));

test('as many rows as the contract says are published at once, and again', async () => {
  for (const counts of [
    { added: maximumRows, changed: 0, unchanged: 0 },
    { added: 0, changed: 0, unchanged: maximumRows },
  ]) {
    const answer = await publish(rowsOf('2025'));
    assert.equal(answer.statusCode, 200, answer.body.slice(0, 500));
    assert.deepEqual(answer.json(), counts);
  }
  const found = await readStructureResults(api.db, 'many1', {});
  assert.deepEqual(found?.results[0]?.summary, { lowest: 0, highest: 99.99, mean: 49.995, weighted: true });
});

test('one row more is refused', async () => {
  const answer = await publish([...rowsOf('2025'), { ...rowsOf('2024')[0] }]);
  assert.equal(answer.statusCode, 422);
});

test('every wrong row of a large publication is located', async () => {
  const answer = await publish(rowsOf('2025').map((row) => ({ ...row, period: '2025-Q1' })));
  assert.equal(answer.statusCode, 422);
  const { errors } = answer.json<{ errors: { pointer: string }[] }>();
  assert.equal(errors.length, maximumRows);
  assert.equal(errors.at(-1)?.pointer, `/rows/${maximumRows - 1}/period`);
});

test('results are read without reading any table whole', async () => {
  await sql`vacuum analyze`.execute(api.db);
  const scansOf = (work: (db: TestApp['db']) => Promise<unknown>) =>
    api.db.transaction().execute(async (transaction) => {
      const scans = async (): Promise<number> => {
        const { rows } = await sql<{ scans: number }>`
          select sum(seq_scan) as scans from pg_stat_xact_user_tables where relname in ('result', 'structure')`.execute(
          transaction,
        );
        return rows[0]?.scans ?? 0;
      };
      const before = await scans();
      await work(transaction);
      return (await scans()) - before;
    });
  assert.equal(await scansOf((db) => db.selectFrom('result').select('value').execute()), 1);
  // More often than the server plans a statement for its values: its kept plan counts too.
  const often = structures.slice(0, 10);
  assert.equal(
    await scansOf(async (db) => {
      for (const id of often) await readStructureResults(db, id, { network: 'travail' });
    }),
    0,
  );
  assert.equal(
    await scansOf(async (db) => {
      for (let time = 0; time < 10; time += 1) await readResults(db, often, 'IND-27');
    }),
    0,
  );
});
