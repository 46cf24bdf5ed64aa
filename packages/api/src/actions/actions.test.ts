import type { AgentAction, Experience } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { StoryFixture } from '../experiences/testing/stories.js';
import { openDesk, type Desk, type Key } from '../moderation/testing/desk.js';
import { authorizationOf } from '../platform/testing/app.js';
import { bapaume } from '../results/testing/register.js';

type Answered = AgentAction & { code?: string; errors?: { pointer: string }[] };

interface Page {
  readonly items: AgentAction[];
  readonly nextCursor: string | null;
}

let desk: Desk;
before(async () => {
  desk = await openDesk(['actions']);
  const of = { structure_id: bapaume, indicator_id: 'IND-27', updated_at: '2026-01-01T00:00:00.000Z' };
  await desk.api.db
    .insertInto('result')
    .values([
      { ...of, period: '2024', period_end: '2024-12-31', value: 61, n: 100, demonstration: false },
      { ...of, period: '2025', period_end: '2025-12-31', value: 78, n: 120, demonstration: false },
    ])
    .execute();
});
after(() => desk.api.close());

const told = async (fixture: StoryFixture = {}) => {
  const inserted = await desk.tell({ state: 'published', ...fixture });
  return { ...inserted, thread: inserted.threads[0] ?? '', action: inserted.actions[0] ?? '' };
};
const commit = (thread: string, rest: object = {}, key: Key = desk.keys.dep62) =>
  desk.ask<Answered>(key, 'POST', '/v1/agent/actions', {
    thread,
    description: 'Ouvrir un guichet de plus.',
    dueOn: '2026-06-30',
    ...rest,
  });
const finish = (id: string, rest: object = {}, key: Key = desk.keys.dep62) =>
  desk.ask<Answered>(key, 'POST', `/v1/agent/actions/${id}/completion`, {
    evidence: 'Le guichet est ouvert depuis lundi.',
    ...rest,
  });
const experience = async (id: string) => (await desk.read(`/v1/experiences/${id}`)).body as Experience;
const asked = async (action: string) => {
  const { rows } = await sql<{ days: number }>`
    select round(extract(epoch from start_after - created_on) / 86400)::integer as days
    from pgboss.job where name = 'ask-if-better' and data->>'action' = ${action}`.execute(desk.api.db);
  return rows.map(({ days }) => days);
};

describe('committing to an action', () => {
  it('is public at once, with its day, and told to the author', async () => {
    const { id, thread } = await told();
    const answer = await commit(thread);
    assert.equal(answer.status, 201, answer.text);
    assert.deepEqual(
      [answer.body.experience, answer.body.thread, answer.body.state, answer.body.dueOn],
      [id, thread, 'committed', '2026-06-30'],
    );
    const shown = await experience(id);
    assert.equal(shown.action, 'committed');
    assert.equal(shown.threads[0]?.actions[0]?.id, answer.body.id);
    assert.deepEqual(await desk.history(id), ['received', 'committed']);
    assert.deepEqual(await desk.letters(id), ['committed']);
    const { keyId: key_id } = desk.keys.dep62;
    const done = { key_id, operation: 'actions.commit', outcome: 'done', object: answer.body.id };
    assert.deepEqual(await desk.lastAudit(), done);
  });

  it('is promised for today or later', async () => {
    const { thread } = await told();
    const past = await commit(thread, { dueOn: '2026-03-14' });
    assert.deepEqual([past.status, past.body.errors?.[0]?.pointer], [422, '/dueOn']);
    assert.equal((await commit(thread, { dueOn: '2026-03-15' })).status, 201);
  });

  it('is about a published story alone', async () => {
    for (const state of ['pending', 'rejected', 'removed'] as const) {
      const { thread } = await told({ state });
      assert.equal((await commit(thread)).status, 404, state);
    }
  });
});

describe('an action done', () => {
  it('shows its evidence, and the author is asked four weeks later whether it is better', async () => {
    const { id, action } = await told({ actions: [{}] });
    const answer = await finish(action);
    assert.equal(answer.status, 201, answer.text);
    const [shown] = (await experience(id)).threads[0]?.actions ?? [];
    assert.deepEqual(
      [shown?.state, shown?.evidence, shown?.doneAt, shown?.indicator, shown?.confirmation],
      ['done', 'Le guichet est ouvert depuis lundi.', '2026-03-15T12:00:00.000Z', null, null],
    );
    assert.equal((await experience(id)).action, 'done');
    assert.deepEqual(await desk.history(id), ['received', 'done']);
    assert.deepEqual(await desk.letters(id), ['done']);
    assert.deepEqual(await asked(action), [28]);
  });

  it('may show an indicator whose result moved', async () => {
    const { id, action } = await told({ actions: [{}] });
    const indicator = { id: 'IND-27', before: '2024', after: '2025' };
    assert.equal((await finish(action, { indicator })).status, 201);
    assert.deepEqual((await experience(id)).threads[0]?.actions[0]?.indicator, {
      id: 'IND-27',
      name: 'Indicateur IND-27',
      unit: 'percent',
      before: { period: '2024', value: 61 },
      after: { period: '2025', value: 78 },
    });
  });

  it('shows no result that was not published, nor backwards', async () => {
    const { id, action } = await told({ actions: [{}] });
    for (const [indicator, pointer] of [
      [{ id: 'IND-27', before: '2023', after: '2025' }, '/indicator/before'],
      [{ id: 'IND-27', before: '2024', after: '2026' }, '/indicator/after'],
      [{ id: 'IND-27', before: '2025', after: '2024' }, '/indicator/after'],
      [{ id: 'IND-27', before: '2024', after: '2024' }, '/indicator/after'],
      [{ id: 'IND-28', before: '2024', after: '2025' }, '/indicator/before'],
      [{ id: 'unknown', before: '2024', after: '2025' }, '/indicator/before'],
    ] as const) {
      const refused = await finish(action, { indicator });
      assert.deepEqual([refused.status, refused.body.errors?.[0]?.pointer], [422, pointer]);
    }
    assert.equal((await experience(id)).action, 'committed');
    assert.deepEqual(await asked(action), []);
  });

  it('shows no value that fewer than five people gave: cells under five people → suppressed', async () => {
    const { db } = desk.api;
    const indicator = { id: 'IND-27', before: '2024', after: '2025' };
    const shown = await told({ actions: [{}] });
    assert.equal((await finish(shown.action, { indicator })).status, 201);
    const few = (n: number | null, kind: 'satisfaction' | 'performance') =>
      db.transaction().execute(async (trx) => {
        await trx.updateTable('indicator').set({ kind }).where('id', '=', 'IND-27').execute();
        await trx.updateTable('result').set({ n }).where('period', '=', '2025').execute();
      });
    await few(4, 'satisfaction');
    desk.api.context.invalidate();
    assert.equal((await experience(shown.id)).threads[0]?.actions[0]?.indicator, null);
    const refused = await finish((await told({ actions: [{}] })).action, { indicator });
    assert.deepEqual([refused.status, refused.body.errors?.[0]?.pointer], [422, '/indicator/after']);
    await few(4, 'performance');
    desk.api.context.invalidate();
    assert.ok((await experience(shown.id)).threads[0]?.actions[0]?.indicator);
    await few(null, 'performance');
  });

  it('is done once', async () => {
    const { id, action } = await told({ actions: [{}] });
    const answers = await Promise.all([finish(action), finish(action)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
    assert.deepEqual(await desk.letters(id), ['done']);
    assert.equal((await asked(action)).length, 1);
  });
});

describe('the list of actions', () => {
  it('has those that the key covers, by the day they are promised for, page by page', async () => {
    await desk.api.db.deleteFrom('action').execute();
    const days = ['2026-07-01', '2026-05-01', '2026-06-01'];
    await told({ actions: days.map((dueOn) => ({ dueOn })) });
    await told({ structures: ['lille'], actions: [{ dueOn: '2026-04-01' }] });
    await told({ structures: ['caf62'], actions: [{ dueOn: '2026-04-02' }] });
    await told({ actions: [{ dueOn: '2026-05-15', doneAt: '2026-03-10T08:00:00.000Z' }] });
    const read = async (key: Key, query: string) => {
      const seen: string[] = [];
      let cursor = '';
      do {
        const { body } = await desk.ask<Page>(key, 'GET', `/v1/agent/actions?limit=2${query}${cursor}`);
        seen.push(...body.items.map(({ dueOn }) => dueOn));
        cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
      } while (cursor !== '');
      return seen;
    };
    const dep62 = ['2026-05-01', '2026-05-15', '2026-06-01', '2026-07-01'];
    assert.deepEqual(await read(desk.keys.dep62, ''), dep62);
    assert.deepEqual(await read(desk.keys.travail, ''), ['2026-04-01', ...dep62]);
    assert.deepEqual(await read(desk.keys.dep62, '&state=done'), ['2026-05-15']);
    assert.deepEqual(await read(desk.keys.caf, '&state=committed'), ['2026-04-02']);
  });
});

describe('Another network’s object → 404 and an audit line', () => {
  it('actions.commit, actions.finish', async () => {
    const { thread, action } = await told({ actions: [{}] });
    const { keyId: key_id } = desk.keys.caf;
    for (const [operation, object, answer] of [
      ['actions.commit', thread, () => commit(thread, {}, desk.keys.caf)],
      ['actions.finish', action, () => finish(action, {}, desk.keys.caf)],
      ['actions.finish', 'unknown', () => finish('unknown', {}, desk.keys.caf)],
    ] as const) {
      assert.equal((await answer()).status, 404);
      assert.deepEqual(await desk.lastAudit(), { key_id, operation, outcome: 'refused', object });
    }
  });

  it('a missing right → 403', async () => {
    const key = await authorizationOf(desk.api.db, { network: 'travail', rights: ['replies'] });
    const { thread, action } = await told({ actions: [{}] });
    assert.equal((await commit(thread, {}, key)).status, 403);
    assert.equal((await finish(action, {}, key)).status, 403);
  });
});
