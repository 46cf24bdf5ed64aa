import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, test } from 'node:test';
import { embeddedTestFolder } from '../../testing/embedded-database.js';
import { compile } from './compile.js';

/** How often the writing process is killed; raise it for a long run. */
const rounds = Number(process.env['SPP_TEST_KILLS'] ?? 8);
const linesPerBatch = 8;

const startWriter = await compile(new URL('./writer.ts', import.meta.url));
const folder = await embeddedTestFolder();
after(() => rm(folder, { recursive: true, force: true }));

test(`${rounds} times kill -9 during bulk writes: nothing acknowledged is lost, nothing is half applied`, async () => {
  const acknowledged = new Set<number>();
  let next = 0;
  for (let round = 0; round < rounds; round += 1) {
    const found = new Map<number, number>();
    const writer = startWriter([folder, String(next), String(linesPerBatch)]);
    let left = 1 + Math.floor(Math.random() * 12);
    for await (const line of writer.lines) {
      const [word, batch, lines] = line.split(' ');
      if (word === 'found') found.set(Number(batch), Number(lines));
      if (word === 'ready') verify(found, acknowledged);
      if (word !== 'done') continue;
      acknowledged.add(Number(batch));
      next = Number(batch) + 2;
      left -= 1;
      if (left === 0) await writer.kill();
    }
    const { errors } = await writer.ended();
    assert.equal(errors, '');
    assert.equal(left <= 0, true, 'the writer ended before it was killed');
  }
  assert.equal(acknowledged.size >= rounds, true);
});

function verify(found: ReadonlyMap<number, number>, acknowledged: ReadonlySet<number>): void {
  for (const batch of acknowledged)
    assert.equal(found.has(batch), true, `batch ${batch} was acknowledged and lost`);
  for (const [batch, lines] of found) assert.equal(lines, linesPerBatch, `batch ${batch} is half applied`);
}
