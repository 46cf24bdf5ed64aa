import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import { pino } from 'pino';
import { openEmbedded } from '../embedded/open.js';
import { isStorageFull, isUnavailable } from '../errors.js';

/** Run with `full-disk.mjs`: fills the disk, once under the tables and once under the write-ahead log. */
const [folder = ''] = process.argv.slice(2);
const flag = process.env['SPP_TEST_FULL'] ?? '';
const { db, close } = await openEmbedded(folder, pino({ level: 'silent' }));

const region = (code: string): Promise<unknown> =>
  db.insertInto('region').values({ code, name: 'kept' }).execute();
const count = async (): Promise<number> => {
  const { n } = await db
    .selectFrom('region')
    .select(sql<number>`count(*)`.as('n'))
    .executeTakeFirstOrThrow();
  return n;
};
const manyRows = sql`
  insert into region select 'n' || n, repeat(md5(n::text), 20) from generate_series(1, 5000) as n`;

await region('before');
writeFileSync(flag, '');
await assert.rejects(manyRows.execute(db), isStorageFull);
assert.equal(await count(), 1, 'reads go on while the disk is full');
rmSync(flag);
await region('between');

writeFileSync(flag, '');
await sql`select pg_switch_wal()`.execute(db);
await assert.rejects(region('refused'), isStorageFull);
await assert.rejects(count(), isOutOfService);
rmSync(flag);
await recovered();
assert.equal(await count(), 2, 'what was acknowledged is there, what was refused is not');
await region('after');
await close();

/** Without room for its log the engine cannot start, and a slow machine may tell so late. */
function isOutOfService(error: unknown): boolean {
  return isStorageFull(error) || isUnavailable(error);
}

async function recovered(): Promise<void> {
  for (;;) {
    try {
      await count();
      return;
    } catch (error) {
      if (!isOutOfService(error)) throw error;
    }
    await turn();
  }
}
