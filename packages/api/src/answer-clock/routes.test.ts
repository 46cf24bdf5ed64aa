import type { AnswerClockFigures } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { insertStory, type StoryFixture } from '../experiences/testing/stories.js';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { bapaume, seedRegister } from '../results/testing/register.js';
import { talliesOf, type ClockFilter } from './store.js';

let api: TestApp;
before(async () => {
  api = await testApp();
  await seedRegister(api.db);
});
after(() => api.close());
beforeEach(async () => {
  api.context.invalidate();
  await api.db.deleteFrom('experience').execute();
});

const clock = async (query = ''): Promise<AnswerClockFigures> => {
  const answer = await api.app.inject(`/v1/answer-clock${query}`);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<AnswerClockFigures>();
};
const published = (publishedAt: string, rest: StoryFixture = {}) =>
  insertStory(api.db, {
    state: 'published',
    writtenAt: publishedAt,
    publishedAt,
    structures: [bapaume],
    ...rest,
  });
const answeredAt = (at: string): StoryFixture => ({ messages: [{ by: 'administration', at }] });

describe('GET /v1/answer-clock', () => {
  it('says that there is nothing to measure', async () => {
    assert.deepEqual(await clock(), {
      since: '2025-03-15',
      experiences: 0,
      answered: 0,
      share: null,
      median: null,
      ninthDecile: null,
      actions: { committed: 0, done: 0, asked: 0, confirmed: 0 },
      demonstration: false,
    });
  });

  it('counts the stories of the last twelve months, silent ones with their age so far', async () => {
    await published('2025-03-14T23:59:59.000Z');
    await published('2025-03-15T00:00:00.000Z', answeredAt('2025-03-16T09:00:00.000Z'));
    await published('2026-03-01T09:00:00.000Z', answeredAt('2026-03-05T09:00:00.000Z'));
    await published('2026-03-05T09:00:00.000Z');
    const { experiences, answered, share, median, ninthDecile } = await clock();
    assert.deepEqual([experiences, answered, share], [3, 2, 2 / 3]);
    assert.deepEqual(
      [median, ninthDecile],
      [
        { days: 4, atLeast: false },
        { days: 10, atLeast: true },
      ],
    );
  });

  it('counts an answer whose file gave no date, and tells no delay of it', async () => {
    const at = '2026-02-01T09:00:00.000Z';
    await published(at, answeredAt(at));
    for (const query of ['', '?structure=dep62']) {
      const { experiences, answered, median } = await clock(query);
      assert.deepEqual([experiences, answered, median], [1, 1, null]);
    }
  });

  it('counts a story once, for each network and département it is about', async () => {
    await published('2026-03-01T09:00:00.000Z', { structures: [bapaume, 'arras', 'caf62'] });
    await published('2026-03-01T09:00:00.000Z', { structures: ['lille'] });
    await published('2026-03-01T09:00:00.000Z', { structures: [], network: 'caf' });
    const count = async (query: string): Promise<number> => (await clock(query)).experiences;
    assert.deepEqual(
      [await count(''), await count('?network=travail'), await count('?network=caf')],
      [3, 2, 2],
    );
    assert.deepEqual([await count('?department=62'), await count('?department=59')], [1, 1]);
    assert.equal(await count('?network=travail&department=59'), 1);
    assert.deepEqual([await count('?network=none'), await count('?department=75')], [0, 0]);
  });

  it('counts a structure with those under it', async () => {
    await published('2026-03-01T09:00:00.000Z', { structures: [bapaume, 'arras'] });
    await published('2026-03-01T09:00:00.000Z', { structures: ['lille'] });
    const count = async (query: string): Promise<number> => (await clock(query)).experiences;
    assert.deepEqual(
      [
        await count('?structure=dep62'),
        await count('?structure=region32'),
        await count(`?structure=${bapaume}`),
      ],
      [1, 2, 1],
    );
    assert.deepEqual(
      [await count('?structure=region32&department=59'), await count('?structure=caf62')],
      [1, 0],
    );
    assert.equal(await count('?structure=region32&network=caf'), 0);
  });

  it('tells what was promised, done, and confirmed by who asked for it', async () => {
    const doneAt = '2026-03-10T09:00:00.000Z';
    const actions = [{}, { doneAt }, { doneAt }];
    const { secrets } = api.context;
    const story = await published('2026-03-01T09:00:00.000Z', { actions, secrets });
    await insertStory(api.db, { structures: [bapaume], actions });
    for (const [rank, better] of [
      [1, true],
      [2, false],
    ] as const) {
      const payload = { confirmation: { action: story.actions[rank], better } };
      const url = `/v1/follow-ups/${story.token}`;
      const { statusCode, body } = await api.app.inject({ method: 'PATCH', url, payload });
      assert.equal(statusCode, 200, body);
    }
    const told = { committed: 3, done: 2, asked: 2, confirmed: 1 };
    for (const query of ['', '?network=travail', '?structure=dep62', '?department=62']) {
      assert.deepEqual((await clock(query)).actions, told, query);
    }
    assert.equal((await clock('?network=caf')).actions.committed, 0);
  });

  it('follows a first reply and an erasure at once, and a vote moves nothing', async () => {
    const { id, threads } = await published('2026-03-01T09:00:00.000Z');
    await published('2026-03-01T09:00:00.000Z');
    await api.db
      .updateTable('publication')
      .set({ answered_at: '2026-03-02T09:00:00.000Z' })
      .where('id', '=', id)
      .execute();
    await api.db.updateTable('publication').set({ useful: 3 }).execute();
    assert.equal((await clock()).answered, 1);
    assert.equal(threads.length, 1);
    await api.db.deleteFrom('experience').where('id', '=', id).execute();
    api.context.invalidate();
    const after = await clock();
    assert.deepEqual([after.experiences, after.answered], [1, 0]);
  });
});

describe('the counts kept at each publication', () => {
  const day = sql<string>`'2026-02-' || lpad((1 + g % 28)::text, 2, '0') || 'T09:00:00.000Z'`;
  const scopes: readonly ClockFilter[] = [
    {},
    { network: 'travail' },
    { network: 'caf', department: '62' },
    { department: '59' },
  ];

  it('say what counting the publications says, after any changes', async () => {
    const { rows } = await sql<{ id: string }>`
      insert into experience (id, state, feeling, title, story, written_at, published_at)
      select 's' || g, 'published', 'neutral', 't', 's', ${day}, ${day} from generate_series(1, 300) g
      returning id`.execute(api.db);
    assert.equal(rows.length, 300);
    await sql`
      insert into publication (id, feeling, title, story, channels, aspects, aspect_names, written_at, published_at,
        network_ids, structure_ids, commune_codes, department_codes, structures, answered_at, demonstration)
      select 's' || g, 'neutral', 't', 's', '{}', '{}', '{}', ${day}, ${day},
        case g % 4 when 0 then '{}' when 1 then '{travail}' when 2 then '{caf}' else '{caf,travail}' end::text[], '{}', '{}',
        case g % 3 when 0 then '{62}' when 1 then '{59}' else '{59,62}' end::text[], '[]',
        case when g % 5 = 0 then '2026-03-01T09:00:00.000Z' end, false
      from generate_series(1, 300) g`.execute(api.db);
    await sql`update publication set answered_at = '2026-03-09T09:00:00.000Z' where right(id, 1) = '7'`.execute(
      api.db,
    );
    await sql`update publication set department_codes = '{62}' where right(id, 1) = '3'`.execute(api.db);
    await sql`update publication set actions_committed = 2, actions_done = 1 where right(id, 1) = '5'`.execute(
      api.db,
    );
    await sql`update publication set actions_judged = 1, actions_confirmed = 1 where right(id, 2) = '15'`.execute(
      api.db,
    );
    await sql`delete from experience where right(id, 1) = '9'`.execute(api.db);

    for (const scope of scopes) {
      const kept = await talliesOf(api.db, scope, '2026-01-01');
      assert.deepEqual(byDays(kept), byDays(await counted(scope)), JSON.stringify(scope));
    }
    await sql`delete from experience`.execute(api.db);
    assert.deepEqual(await api.db.selectFrom('answer_count').selectAll().execute(), []);
  });

  type Tallies = Awaited<ReturnType<typeof talliesOf>>;
  const byDays = (tallies: Tallies): string[] =>
    tallies
      .map(
        (one) =>
          `${one.publishedOn} ${one.answeredOn} ${one.stories} ${one.committed} ${one.done} ${one.judged} ${one.confirmed}`,
      )
      .sort();

  async function counted({ network, department }: ClockFilter): Promise<Tallies> {
    const { rows } = await sql<Tallies[number]>`
      select left(published_at, 10) as "publishedOn", case when answered_at <= written_at then '?' else left(answered_at, 10) end as "answeredOn", count(*)::int as stories,
        sum(actions_committed) as committed, sum(actions_done) as done, sum(actions_judged) as judged,
        sum(actions_confirmed) as confirmed
      from publication
      where (${network ?? null}::text is null or ${network ?? ''} = any(network_ids))
        and (${department ?? null}::text is null or ${department ?? ''} = any(department_codes))
      group by 1, 2`.execute(api.db);
    return rows;
  }
});
