import { challengeTask, type ChallengeTask } from '@spplus/contract';
import { createChallenge } from 'altcha-lib';
import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Problem } from '../platform/problems.js';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { issueChallenge } from './issue.js';
import { purgeUsedChallenges } from './store.js';
import { payloadOf, solutionOf, solve, solvedChallenge } from './testing/solve.js';
import { verifyChallenge } from './verify.js';

let api: TestApp;
before(async () => {
  api = await testApp();
});
after(() => api.close());
beforeEach(async () => {
  api.setNow('2026-03-15T12:00:00.000Z');
  await api.db.deleteFrom('used_challenge').execute();
});

const verify = (payload: string) =>
  api.db.transaction().execute((transaction) => verifyChallenge(transaction, api.context, payload));

const refused = (payload: string) =>
  assert.rejects(verify(payload), (problem: Problem) => problem.code === 'challenge-failed');

const used = () => api.db.selectFrom('used_challenge').selectAll().execute();

describe('GET /v1/challenge', () => {
  test('gives a task in the form of ALTCHA, never kept by a cache', async () => {
    const answer = await api.app.inject('/v1/challenge');
    assert.equal(answer.statusCode, 200, answer.body);
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.equal(answer.headers['access-control-allow-origin'], '*');
    const task = challengeTask.parse(answer.json());
    assert.deepEqual([task.algorithm, task.maxnumber], ['SHA-256', 20]);
    const other = challengeTask.parse((await api.app.inject('/v1/challenge')).json());
    assert.notEqual(other.salt, task.salt);
  });

  test('costs what the configuration says', async () => {
    const configuration = { ...api.context.configuration, challengeCost: 5 };
    const { maxnumber } = await issueChallenge({ ...api.context, configuration });
    assert.equal(maxnumber, 5);
  });
});

describe('robots', () => {
  test('a proof of work replayed → 403', async () => {
    const payload = await solvedChallenge(api.app);
    await verify(payload);
    await refused(payload);
    await refused(`${payload}\n`);
  });

  test('a proof of work sent twice at once is taken once', async () => {
    const payload = await solvedChallenge(api.app);
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => verify(payload)));
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.equal((await used()).length, 1);
  });

  test('a proof of work is free again when its write is undone', async () => {
    const payload = await solvedChallenge(api.app);
    const undone = api.db.transaction().execute(async (transaction) => {
      await verifyChallenge(transaction, api.context, payload);
      throw new Error('undone');
    });
    await assert.rejects(undone, /undone/);
    await verify(payload);
  });

  test('a proof of work spliced → 403: digits moved between salt and number, longer life, other parts', async () => {
    const expires = new Date('2026-03-15T12:05:00.000Z');
    const hmacKey = api.context.secrets.mark('challenge', 'altcha');
    const task = await createChallenge({ hmacKey, expires, number: 57, maxNumber: 100 });
    const solution = await solutionOf(challengeTask.parse(task));
    const { salt, number } = solution;
    const other = await solutionOf(await issueChallenge(api.context));
    const digits = `${salt}${number}`;
    for (const changes of [
      { salt: digits.slice(0, -1), number: Number(digits.slice(-1)) },
      { salt: salt.slice(0, -1), number: `&${number}` },
      { salt: salt.slice(0, -2), number: Number(`${salt.slice(-2, -1)}${number}`) },
      { salt: salt.replace(/expires=\d+/, 'expires=9999999999') },
      { salt: `${salt}expires=9999999999&` },
      { salt: `?expires=9999999999&${salt}` },
      { salt: other.salt },
      { signature: other.signature },
      { challenge: other.challenge },
      { number: number + 1 },
      { number: number + 0.5 },
      { number: String(number) },
      { algorithm: 'SHA-1' },
      { challenge: solution.challenge.toUpperCase() },
    ]) {
      await refused(payloadOf({ ...solution, ...changes }));
    }
    await verify(payloadOf(solution));
  });

  test('a proof of work too old → 403', async () => {
    const payload = await solvedChallenge(api.app);
    api.setNow('2026-03-15T12:10:00.000Z');
    await refused(payload);
    api.setNow('2026-03-15T12:09:59.000Z');
    await verify(payload);
  });

  test('a task that somebody else signed, or without an end, → 403', async () => {
    const at = new Date('2026-03-15T12:05:00.000Z');
    const solved = async (options: Parameters<typeof createChallenge>[0]) => {
      const task = await createChallenge({ maxNumber: 10, ...options });
      return solve(challengeTask.parse(task));
    };
    const hmacKey = api.context.secrets.mark('challenge', 'altcha');
    await refused(await solved({ hmacKey: 'guessed', expires: at }));
    await refused(await solved({ hmacKey }));
    await verify(await solved({ hmacKey, expires: at }));
  });

  test('whatever is sent instead of a proof of work → 403', async () => {
    const task = await issueChallenge(api.context);
    const part = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom(...Object.values(task)));
    const almost = fc.record(
      { algorithm: fc.constant('SHA-256'), challenge: part, number: part, salt: part, signature: part },
      { requiredKeys: [] },
    );
    const payloads = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.json().map((text) => Buffer.from(text).toString('base64')),
      almost.map(payloadOf),
    );
    await fc.assert(
      fc.asyncProperty(payloads, async (payload) => {
        await refused(payload);
      }),
      { numRuns: 200 },
    );
  });
});

test('used challenges are forgotten once expired, so many at once', async () => {
  const tasks: ChallengeTask[] = [];
  for (const minute of ['00', '01', '02']) {
    api.setNow(`2026-03-15T12:${minute}:00.000Z`);
    const task = await issueChallenge(api.context);
    await verify(await solve(task));
    tasks.push(task);
  }
  assert.equal(await purgeUsedChallenges(api.db, '2026-03-15T12:11:30.000Z', 1), 1);
  assert.equal(await purgeUsedChallenges(api.db, '2026-03-15T12:11:30.000Z', 100), 1);
  assert.deepEqual(await used(), [{ solution: tasks[2]?.challenge, expires_at: '2026-03-15T12:12:00.000Z' }]);
});
