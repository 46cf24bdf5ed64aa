import type { Votes } from '@spplus/contract';
import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { insertStory } from '../experiences/testing/stories.js';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { publish } from '../publications/publish.js';

let api: TestApp;
before(async () => {
  api = await testApp();
  await api.db
    .insertInto('network')
    .values({ id: 'caf', name: 'CAF', short_name: 'CAF', position: 1 })
    .execute();
});
after(() => api.close());

let id: string;
beforeEach(async () => {
  ({ id } = await insertStory(api.db, { state: 'published', network: 'caf' }));
});

interface Voter {
  readonly address?: string;
  readonly agent?: string;
}
const vote = (useful: boolean, { address = '203.0.113.1', agent = 'Firefox' }: Voter = {}, story = id) =>
  api.app.inject({
    method: 'POST',
    url: `/v1/experiences/${story}/votes`,
    remoteAddress: address,
    headers: { 'user-agent': agent },
    payload: { useful },
  });
const votesOf = async (answer: ReturnType<typeof vote>): Promise<Votes> => {
  const { statusCode, body } = await answer;
  assert.equal(statusCode, 201, body);
  return JSON.parse(body);
};
const counts = () =>
  api.db.selectFrom('publication').select(['useful', 'not_useful']).where('id', '=', id).executeTakeFirst();

describe('votes', () => {
  test('of each visitor count once; the last one holds', async () => {
    assert.deepEqual(await votesOf(vote(true)), { useful: 1, notUseful: 0 });
    assert.deepEqual(await votesOf(vote(true)), { useful: 1, notUseful: 0 });
    assert.deepEqual(await votesOf(vote(false)), { useful: 0, notUseful: 1 });
    assert.deepEqual(await votesOf(vote(true, { address: '203.0.113.2' })), { useful: 1, notUseful: 1 });
    assert.deepEqual(await votesOf(vote(true, { agent: 'Safari' })), { useful: 2, notUseful: 1 });
  });

  test('keep neither address nor cookie, and tell nothing from one story to another', async () => {
    const { id: other } = await insertStory(api.db, { state: 'published', network: 'caf' });
    const answer = await vote(true);
    assert.equal(answer.headers['set-cookie'], undefined);
    await vote(true, {}, other);
    const voters = await api.db
      .selectFrom('vote')
      .selectAll()
      .where('experience_id', 'in', [id, other])
      .execute();
    assert.equal(new Set(voters.map(({ voter }) => voter)).size, 2);
    assert.ok(!/203\.0\.113|Firefox/.test(JSON.stringify(voters)));
  });

  test('at once are all counted, exactly', async () => {
    const voters = Array.from({ length: 60 }, (_, index) => ({ address: `203.0.113.${index % 20}` }));
    await Promise.all(voters.map((voter, index) => vote(index % 3 === 0, voter)));
    await counted();
  });

  test('whatever is voted in whatever order, counts are those of the votes kept', async () => {
    const ballot = fc.record({
      address: fc.constantFrom('203.0.113.1', '203.0.113.2', '203.0.113.3'),
      useful: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(ballot, { maxLength: 8 }), async (ballots) => {
        for (const { address, useful } of ballots) await vote(useful, { address });
        await counted();
      }),
      { numRuns: 15 },
    );
  });

  test('on a story that is unknown, pending, rejected or removed → 404', async () => {
    const stories = await Promise.all(
      (['pending', 'rejected', 'removed'] as const).map((state) =>
        insertStory(api.db, { state, network: 'caf' }),
      ),
    );
    for (const story of [...stories.map((inserted) => inserted.id), 'nothing']) {
      assert.equal((await vote(true, {}, story)).statusCode, 404);
    }
  });

  test('leave with the text that is withdrawn', async () => {
    await vote(true);
    await api.db.transaction().execute(async (transaction) => {
      for (const state of ['pending', 'published'] as const) {
        await transaction.updateTable('experience').set({ state }).where('id', '=', id).execute();
        await publish(transaction, id);
      }
    });
    assert.deepEqual(await counts(), { useful: 0, not_useful: 0 });
    assert.deepEqual(await votesOf(vote(false)), { useful: 0, notUseful: 1 });
  });

  test('a flood from one address → 429 with Retry-After', async () => {
    const limited = await testApp({
      configuration: { hourlyLimits: { ...api.context.configuration.hourlyLimits, votes: 2 } },
    });
    const { id: story } = await insertStory(limited.db, { state: 'published' });
    const request = {
      method: 'POST',
      url: `/v1/experiences/${story}/votes`,
      payload: { useful: true },
    } as const;
    const answers = [];
    for (const agent of ['a', 'b', 'c']) {
      answers.push(await limited.app.inject({ ...request, headers: { 'user-agent': agent } }));
    }
    await limited.close();
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [201, 201, 429],
    );
    assert.equal(answers[2]?.headers['retry-after'], '3600');
  });
});

async function counted(): Promise<void> {
  const votes = await api.db.selectFrom('vote').select('useful').where('experience_id', '=', id).execute();
  const useful = votes.filter((kept) => kept.useful).length;
  assert.deepEqual(await counts(), { useful, not_useful: votes.length - useful });
}
