import { results } from '@spplus/contract';
import { parse } from 'csv-parse/sync';
import { pino } from 'pino';
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { openEmbedded } from '../../platform/database/embedded/open.js';
import { compile } from '../../platform/database/faults/compile.js';
import { authorizationOf } from '../../platform/testing/app.js';
import { embeddedTestFolder } from '../../platform/testing/embedded-database.js';
import { insertMany } from '../testing/many-structures.js';
import { seedRegister } from '../testing/register.js';

/** How often the server is killed; raise it for a long run. */
const rounds = Number(process.env['SPP_TEST_KILLS'] ?? 3);
const period = '2025';
const startServer = await compile(new URL('../../faults/serving.ts', import.meta.url));

let folder: string;
let structures: readonly string[];
let authorization: string;
before(async () => {
  folder = await embeddedTestFolder();
  const { db, close } = await openEmbedded(folder, pino({ level: 'silent' }));
  await seedRegister(db);
  structures = await insertMany(db, 1000);
  ({ authorization } = await authorizationOf(db, { network: 'travail', rights: ['results'] }));
  await close();
});
after(() => rm(folder, { recursive: true, force: true }));

/** Publishes one value for every structure; gives the milliseconds until it was acknowledged. */
async function publish(server: string, value: number): Promise<number> {
  const start = performance.now();
  const rows = structures.map((structure) => ({ structure, indicator: 'IND-28', period, value, n: 50 }));
  const answer = await fetch(`${server}/v1/agent/results`, {
    method: 'PUT',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ rows }),
  });
  assert.equal(answer.status, 200, await answer.text());
  return performance.now() - start;
}

/** The one value that every structure and the summary show; undefined before any. */
async function readValue(server: string): Promise<number | undefined> {
  const csv = await (await fetch(`${server}/v1/open-data/results.csv`)).text();
  const rows = parse<{ valeur: string }>(csv, { bom: true, columns: true, delimiter: ';' });
  const values = new Set(rows.map(({ valeur }) => Number(valeur)));
  if (rows.length === 0) return undefined;
  assert.equal(rows.length, structures.length, 'a publication is half applied');
  assert.equal(values.size, 1, `two publications are mixed: ${[...values].join(', ')}`);
  const [value] = values;
  const read = await fetch(`${server}/v1/results?structure=${structures[0]}`);
  const { items } = results.list.answer.parse(await read.json());
  const [result] = items[0]?.results ?? [];
  assert.deepEqual(
    [result?.value, result?.lowest, result?.highest, result?.national?.value],
    [value, value, value, value],
    'the summary is not that of the rows',
  );
  return value;
}

test(`${rounds} times kill -9 during bulk publication: nothing acknowledged is lost, nothing is half applied`, async () => {
  let acknowledged = 0;
  let sent = 0;
  for (let round = 0; round < rounds; round += 1) {
    const child = startServer([folder]);
    for await (const server of child.lines) {
      const found = await readValue(server);
      if (acknowledged > 0)
        assert.ok(found === acknowledged || found === sent, `${found} of ${acknowledged}`);
      sent += 1;
      const usual = await publish(server, sent);
      acknowledged = sent;
      sent += 1;
      const last = publish(server, sent).then(
        () => (acknowledged = sent),
        () => undefined,
      );
      // At another moment of the publication each time; it may even just have been acknowledged.
      await delay((usual * (round + 1)) / rounds);
      await child.kill();
      await last;
    }
    assert.deepEqual((await child.ended()).errors, '');
  }
  assert.ok(acknowledged >= rounds);
});
