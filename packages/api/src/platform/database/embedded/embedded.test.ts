import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import { pino } from 'pino';
import { embeddedTestFolder } from '../../testing/embedded-database.js';
import { DatabaseUnavailable } from '../errors.js';
import type { Database } from '../tables.js';
import { EngineStream } from './engine-stream.js';
import { Engine } from './engine.js';
import { Maintenance } from './maintenance.js';
import { openEmbedded, type EmbeddedOptions } from './open.js';

const log = pino({ level: 'silent' });

const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function newFolder(): Promise<string> {
  const folder = await embeddedTestFolder();
  folders.push(folder);
  return folder;
}

async function open(test: TestContext, options?: EmbeddedOptions): Promise<Kysely<Database>> {
  const { db, close } = await openEmbedded(await newFolder(), log, options);
  test.after(close);
  return db;
}

test('the outer handle inside a transaction fails with an explanation, and the transaction goes on', async (t) => {
  const db = await open(t, { patience: 2_000 });
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('region').values({ code: '27', name: 'Bourgogne-Franche-Comté' }).execute();
    await assert.rejects(db.selectFrom('region').selectAll().execute(), (error) => {
      assert.ok(error instanceof DatabaseUnavailable);
      assert.match(error.message, /does not use the handle of that transaction/);
      return true;
    });
  });
  assert.equal((await db.selectFrom('region').selectAll().execute()).length, 1);
});

test('what was written is vacuumed, analysed and checkpointed', async (t) => {
  const db = await open(t);
  const maintenance = await Maintenance.start(db, log);
  await sql`insert into region select n::text, repeat('x', 500) from generate_series(1, 20000) as n`.execute(
    db,
  );
  const position = sql<{ behind: number; rows: number }>`
    select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) as behind,
      (select reltuples::int8 from pg_class where relname = 'region') as rows
    from pg_control_checkpoint()`;
  const before = (await position.execute(db)).rows[0];
  await maintenance.stop();
  const afterwards = (await position.execute(db)).rows[0];
  assert.ok(before && afterwards);
  assert.equal(before.behind > 8_000_000, true);
  assert.equal(afterwards.behind < 100_000, true);
  assert.equal(afterwards.rows, 20_000);
});

test('a connection that breaks off takes its transaction and its settings with it', async (t) => {
  const engine = await Engine.open(join(await newFolder(), 'database'), log);
  t.after(() => engine.close());
  const connect = async (): Promise<{ client: pg.Client; stream: EngineStream }> => {
    const stream = new EngineStream(() => Promise.resolve(engine));
    const client = new pg.Client({
      user: 'postgres',
      database: 'postgres',
      ssl: false,
      stream: () => stream,
    });
    client.on('error', () => undefined);
    await client.connect();
    return { client, stream };
  };
  const first = await connect();
  await first.client.query(`set time zone 'Asia/Tokyo'; begin; insert into region values ('1', 'half')`);
  first.stream.destroy();
  const { client } = await connect();
  assert.deepEqual((await client.query('select * from region')).rows, []);
  assert.deepEqual((await client.query('show time zone')).rows, [{ TimeZone: 'UTC' }]);
  await client.end();
});
