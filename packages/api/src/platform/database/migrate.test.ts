import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pino } from 'pino';
import { sql } from 'kysely';
import { testDatabase } from '../testing/database.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';

const { db, close } = await testDatabase();
after(close);
const log = pino({ level: 'silent' });

test('migrations are numbered without a gap, and run once', async () => {
  const names = Object.keys(migrations);
  names.forEach((name, index) => assert.equal(Number(name.slice(0, 5)), index + 1));
  await migrate(db, log);
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  assert.deepEqual(
    rows.map(({ name }) => name),
    names,
  );
});

test('a database of a newer release is refused with a sentence', async () => {
  await sql`insert into kysely_migration (name, timestamp) values ('99999-later', '2030-01-01')`.execute(db);
  await assert.rejects(migrate(db, log), /could not be brought up to this release/);
});
