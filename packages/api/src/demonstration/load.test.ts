import type { StructureResults, TransparencyShare } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { loadReference } from '../reference-data/load.js';
import { loadDemonstration } from './load.js';
import { demonstratedNetworks } from './networks.js';
import { demonstrationResults } from './results.js';
import { demonstratedStories } from './stories/load-stories.js';
import { storyCommune, storyStructure } from './structures.js';

const now = '2026-11-23T09:00:00.000Z';

let api: TestApp;

before(async () => {
  api = await testApp({ now });
  await loadReference(api.db);
  await loadDemonstration(api.db, new Date(now));
});
after(() => api.close());

const read = async <T>(path: string): Promise<T> => {
  const answer = await api.app.inject(path);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<T>();
};

const count = async (table: 'structure' | 'result'): Promise<number> => {
  const { rows } = await api.db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return rows;
};

test('there are enough networks and structures, over every département, all marked', async () => {
  assert.ok(demonstratedNetworks.length >= 12);
  const spread = await api.db
    .selectFrom('structure')
    .where('welcomes_public', '=', true)
    .select(({ fn }) => [
      fn.countAll<number>().as('counters'),
      fn.count<number>('department_code').distinct().as('departments'),
    ])
    .executeTakeFirstOrThrow();
  assert.ok(spread.counters >= 2000, `${spread.counters} counters`);
  const { departments } = await api.db
    .selectFrom('department')
    .select(({ fn }) => fn.countAll<number>().as('departments'))
    .executeTakeFirstOrThrow();
  assert.equal(spread.departments, departments);
  for (const table of ['structure', 'indicator', 'result'] as const) {
    const unmarked = await api.db
      .selectFrom(table)
      .select('demonstration')
      .where('demonstration', '=', false)
      .execute();
    assert.equal(unmarked.length, 0);
  }
});

test('each counter stands under its département, its région and its network', async () => {
  const { rows } = await sql<{ depth: number; counters: number }>`
    with recursive tree (id, depth) as (
      select id, 1 from structure where parent_id is null
      union all
      select structure.id, depth + 1 from structure join tree on structure.parent_id = tree.id
    )
    select depth, count(*) as counters from tree join structure using (id) where welcomes_public group by depth`.execute(
    api.db,
  );
  assert.deepEqual(
    rows.map(({ depth }) => depth),
    [4],
  );
});

test('the counter of Bapaume tells the worked example of the programme', async () => {
  const { items } = await read<{ items: StructureResults[] }>(
    `/v1/results?commune=${storyCommune}&network=france-travail`,
  );
  const [result] = items.find(({ structure }) => structure.id === storyStructure)?.results ?? [];
  assert.deepEqual(
    [result?.value, result?.lowest, result?.highest, result?.national, result?.demonstration],
    [78.8, 55.1, 91, { value: 75.4, source: 'published' }, true],
  );
  assert.deepEqual(
    result?.history.map(({ period }) => period),
    ['2023', '2024', '2025'],
  );
});

test('some results are stale, some rest on few people, some are withheld, and some counters are silent', async () => {
  const periods = await api.db.selectFrom('result').select('period').distinct().orderBy('period').execute();
  assert.deepEqual(
    periods.map(({ period }) => period),
    ['2023', '2024', '2025'],
  );
  const few = await api.db.selectFrom('result').select('n').where('n', '<', 5).limit(1).execute();
  assert.equal(few.length, 1);
  const share = await read<TransparencyShare>('/v1/transparency');
  assert.ok(share.share !== null && share.share > 70 && share.share < 95, `${share.share} %`);
  assert.equal(share.demonstration, true);
});

test('the same moment gives the same results', async () => {
  const structures = await api.db.selectFrom('structure').selectAll().orderBy('id').execute();
  const [one, other] = [0, 1].map(() => demonstrationResults(structures, new Date(now)));
  assert.deepEqual(one, other);
  const ofNextYear = demonstrationResults(structures, new Date('2027-01-02T00:00:00.000Z'));
  assert.ok(
    ofNextYear.rows.every(({ updatedAt }) => updatedAt < '2027-01-02'),
    'a result of the future',
  );
  assert.equal(ofNextYear.rows.at(-1)?.period, '2026');
});

test('networks that have words of their own use them', async () => {
  const { items } = await read<{ items: { number: number; wording: string }[] }>(
    '/v1/engagements?network=caf',
  );
  assert.deepEqual(
    items.filter(({ wording }) => wording === 'network').map(({ number }) => number),
    [1, 2, 3, 5, 8],
  );
});

test('a second start adds nothing', async () => {
  const before = [await count('structure'), await count('result')];
  await loadDemonstration(api.db, new Date(now));
  assert.deepEqual([await count('structure'), await count('result')], before);
});

test('forty stories are told, most with an answer, some with an action, three waiting for a moderator', async () => {
  assert.equal(demonstratedStories.length, 40);
  const stories = await api.db
    .selectFrom('publication')
    .select(['id', 'answered_at', 'action', 'demonstration', 'published_at'])
    .execute();
  assert.equal(stories.length, 37);
  assert.ok(stories.every(({ demonstration }) => demonstration));
  assert.ok(
    stories.every(({ published_at, answered_at }) => published_at <= now && (answered_at ?? now) <= now),
  );
  assert.ok(stories.filter(({ answered_at }) => answered_at !== null).length >= 28);
  assert.ok(stories.filter(({ action }) => action === 'done').length >= 7);
  assert.ok(stories.filter(({ action }) => action === 'committed').length >= 7);
  const waiting = await api.db.selectFrom('moderation_item').select('id').execute();
  assert.equal(waiting.length, 3);
});
