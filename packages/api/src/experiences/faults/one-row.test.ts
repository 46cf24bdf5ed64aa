import { pino } from 'pino';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Child } from '../../platform/database/faults/child.js';
import { compile } from '../../platform/database/faults/compile.js';
import { openPostgresql } from '../../platform/database/postgresql.js';
import { startTestPostgres } from '../../platform/testing/postgres.js';
import { bapaume, seedRegister } from '../../results/testing/register.js';
import { told, Visitor } from './visitor.js';

const submissions = 1000;
/** As many as a browser keeps open to each server, many times over. */
const atOnce = 100;

const startServer = await compile(new URL('../../faults/serving.ts', import.meta.url));
const postgres = await startTestPostgres();
after(() => postgres.stop());
// One folder, hence one secret, as processes of one installation have.
const folder = await mkdtemp(join(tmpdir(), 'spplus-two-'));
after(() => rm(folder, { recursive: true, force: true }));

async function start(): Promise<{ child: Child; address: string }> {
  const child = startServer([folder], { environment: { DATABASE_URL: postgres.url } });
  for await (const address of child.lines) return { child, address };
  throw new Error((await child.ended()).errors);
}

test(`one story submitted ${submissions} times at once with the same key, over two processes: one row, one mail`, async () => {
  const { db, close } = await openPostgresql(postgres.url, pino({ level: 'silent' }));
  await seedRegister(db);
  const servers = await Promise.all([start(), start()]);
  try {
    const visitor = new Visitor(servers[0].address, '');
    const story = { ...(await told(visitor, 'J’ai attendu.', bapaume)), email: 'auteur@exemple.fr' };
    const key = randomUUID();
    const answers = new Set<string>();
    let refused = 0;

    const submit = async (rank: number): Promise<void> => {
      const answer = await fetch(`${servers[rank % 2]?.address}/v1/experiences`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(story),
      });
      const body = await answer.text();
      if (answer.status === 201) answers.add(body);
      else {
        assert.equal(answer.status, 409, body);
        refused += 1;
      }
    };
    for (let sent = 0; sent < submissions; sent += atOnce) {
      await Promise.all(Array.from({ length: atOnce }, (_, rank) => submit(sent + rank)));
    }

    assert.equal(answers.size, 1, 'every success is the same answer');
    assert.ok(refused < submissions);
    const count = async (table: 'experience' | 'mail' | 'moderation_item' | 'contact') =>
      (await db.selectFrom(table).selectAll().execute()).length;
    assert.deepEqual(
      [
        await count('experience'),
        await count('moderation_item'),
        await count('contact'),
        await count('mail'),
      ],
      [1, 1, 1, 1],
    );
  } finally {
    await Promise.all(servers.map(({ child }) => child.kill()));
    await close();
  }
});
