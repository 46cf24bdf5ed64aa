import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Transaction } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import { testDatabase } from '../platform/testing/database.js';
import type { Fate } from './importer.js';
import { ReportBook } from './report.js';
import { writeBatch } from './write-batch.js';

const { db, close } = await testDatabase();
after(close);

interface Region {
  readonly code: string;
  readonly name: string;
}

const session = {
  async write(trx: Transaction<Database>, rows: readonly Region[]): Promise<Fate[]> {
    for (const row of rows) await trx.insertInto('region').values(row).execute();
    return rows.map(() => 'added');
  },
};

const batchOf = (codes: readonly string[]) =>
  codes.map((code, index) => ({ line: index + 2, row: { code, name: code }, remarks: [] }));

test('rows that the database itself refuses are left out alone', async () => {
  const book = new ReportBook();
  await writeBatch(db, session, batchOf(['01', '02', '03', '02', '04', '0\0', '05']), book);
  const report = book.close('regions', 'essai.csv', 0);
  assert.equal(report.added, 5);
  assert.deepEqual(
    report.refusals.map(({ line }) => line),
    [5, 7],
  );
  for (const { reason } of report.refusals) assert.match(reason, /^La base de données refuse cette ligne : /);
  const kept = await db.selectFrom('region').select('code').orderBy('code').execute();
  assert.deepEqual(
    kept.map(({ code }) => code),
    ['01', '02', '03', '04', '05'],
  );
});

test('any other failure stops the import, and nothing of the batch is kept', async () => {
  const failing = {
    async write(trx: Transaction<Database>, rows: readonly Region[]): Promise<Fate[]> {
      await session.write(trx, rows);
      throw new Error('the machine is on fire');
    },
  };
  await assert.rejects(writeBatch(db, failing, batchOf(['06']), new ReportBook()), /on fire/);
  assert.equal((await db.selectFrom('region').selectAll().where('code', '=', '06').execute()).length, 0);
});
