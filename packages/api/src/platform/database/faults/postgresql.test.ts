import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import { pino } from 'pino';
import { startTestPostgres } from '../../testing/postgres.js';
import { isUnavailable } from '../errors.js';
import { openPostgresql } from '../postgresql.js';
import { compile } from './compile.js';

const startOpener = await compile(new URL('./opener.ts', import.meta.url));
const server = await startTestPostgres();
after(() => server.stop());
const log = pino({ level: 'silent' });

test('two processes that start at once migrate an empty database once', async () => {
  const children = [0, 1].map(() => startOpener([], { environment: { DATABASE_URL: server.url } }));
  for (const child of children) assert.deepEqual(await child.ended(), { code: 0, errors: '' });
  const { db, close } = await openPostgresql(server.url, log);
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  assert.equal(rows.length > 0, true);
  assert.equal(new Set(rows.map(({ name }) => name)).size, rows.length);
  await close();
});

test('a server that goes fails queries with an error that says so, and is used again within 2 s of its return', async () => {
  const { db, close } = await openPostgresql(server.url, log);
  const query = (): Promise<unknown> => sql`select 1`.execute(db);
  await query();

  const sleeping = assert.rejects(sql`select pg_sleep(60)`.execute(db), isUnavailable);
  let enter: () => void = () => undefined;
  const inside = new Promise<void>((resolve) => (enter = resolve));
  let leave: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (leave = resolve));
  const between = db.transaction().execute(async (transaction) => {
    await transaction.insertInto('region').values({ code: '94', name: 'Corse' }).execute();
    enter();
    await stopped;
    await sql`select 1`.execute(transaction);
  });
  const halfway = assert.rejects(between, isUnavailable);

  await inside;
  await server.pause();
  leave();
  await Promise.all([sleeping, halfway]);
  await assert.rejects(query(), isUnavailable);

  await server.resume();
  const returned = performance.now();
  await answered(query);
  assert.equal(performance.now() - returned < 2_000, true);
  assert.deepEqual(await db.selectFrom('region').selectAll().execute(), []);
  await close();
});

test('a server that cannot be reached at the start is told from a wrong one', async () => {
  await assert.rejects(openPostgresql('postgresql://127.0.0.1:9/none', log), isUnavailable);
  const wrong = new URL(server.url);
  wrong.password = 'wrong';
  await assert.rejects(openPostgresql(wrong.href, log), (error) => !isUnavailable(error));
});

async function answered(query: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await query();
      return;
    } catch (error) {
      if (!isUnavailable(error)) throw error;
    }
    await turn();
  }
}
