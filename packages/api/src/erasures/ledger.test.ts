import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { hashOfStory, ledgerPath, readLedger, recordErasure } from './ledger.js';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spplus-ledger-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const at = '2026-03-15T12:00:00.000Z';

test('nothing was ever erased', async () => {
  assert.deepEqual(await readLedger(join(folder, 'none')), { entries: [], unreadable: 0 });
});

test('many erasures at once are all written down, without the identifier itself', async () => {
  const place = join(folder, 'many', 'data');
  const ids = Array.from({ length: 50 }, (_, rank) => `story-${rank}`);
  await Promise.all(ids.map((id) => recordErasure(place, id, 'story', at)));
  const { entries, unreadable } = await readLedger(place);
  assert.equal(unreadable, 0);
  assert.deepEqual(entries.map(({ hash }) => hash).sort(), ids.map(hashOfStory).sort());
  assert.ok(!(await readFile(ledgerPath(place), 'utf8')).includes('story-'));
  assert.equal((await stat(ledgerPath(place))).mode & 0o077, 0);
});

test('a line that a crash cut short swallows no other', async () => {
  const place = join(folder, 'torn');
  await recordErasure(place, 'first', 'story', at);
  await appendFile(ledgerPath(place), '{"hash":"abc');
  await recordErasure(place, 'second', 'address', at);
  assert.deepEqual(await readLedger(place), {
    entries: [
      { hash: hashOfStory('first'), erased: 'story', at },
      { hash: hashOfStory('second'), erased: 'address', at },
    ],
    unreadable: 1,
  });
});
