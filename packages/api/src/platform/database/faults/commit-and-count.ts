import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { sql } from 'kysely';
import { pino } from 'pino';
import { openEmbedded } from '../embedded/open.js';

/** Run with `count-syncs.mjs`: asserts that each commit waits for the disk, and that reads do not. */
const [folder = ''] = process.argv.slice(2);
const times = 50;
const { db, close } = await openEmbedded(folder, pino({ level: 'silent' }));

async function syncsOf(work: (n: number) => Promise<unknown>): Promise<number> {
  const before = statSync(process.env['SPP_TEST_SYNCS'] ?? '').size;
  for (let n = 0; n < times; n += 1) await work(n);
  return statSync(process.env['SPP_TEST_SYNCS'] ?? '').size - before;
}

const writes = await syncsOf((n) =>
  db
    .insertInto('region')
    .values({ code: String(n), name: 'x' })
    .execute(),
);
assert.equal(writes >= times, true, `${writes} syncs for ${times} commits`);
const reads = await syncsOf((n) => sql`select ${n}::text`.execute(db));
assert.equal(reads, 0);
await close();
