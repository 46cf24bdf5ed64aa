import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { solvedChallenge } from '../challenge/testing/solve.js';
import { insertStory } from '../experiences/testing/stories.js';
import { openReporter } from '../mails/reporter.js';
import { fieldsOf } from '../platform/testing/json.js';
import { testApp, type TestApp } from '../platform/testing/app.js';

let api: TestApp;
let id: string;
before(async () => {
  api = await testApp();
  ({ id } = await insertStory(api.db, { state: 'published' }));
});
after(() => api.close());
beforeEach(async () => {
  await api.db.deleteFrom('report').execute();
  await api.db.deleteFrom('mail').execute();
});

const filled = {
  reason: 'defamation',
  explanation: 'Le troisième paragraphe accuse une personne nommée.',
  goodFaith: true,
};
const report = async (changes: object = {}, story = id) =>
  api.app.inject({
    method: 'POST',
    url: `/v1/experiences/${story}/reports`,
    payload: { ...filled, challenge: await solvedChallenge(api.app), ...changes },
  });
const reports = () => api.db.selectFrom('report').selectAll().execute();

describe('report of unlawful content (DSA art. 16)', () => {
  test('→ a receipt, by mail where an address is left, which is kept sealed', async () => {
    const answer = await report({ name: 'Camille', email: 'camille@example.org' });
    assert.equal(answer.statusCode, 201, answer.body);
    const receipt = fieldsOf(answer.body);
    const [kept] = await reports();
    assert.ok(kept);
    assert.deepEqual(receipt, { id: kept.id, receivedAt: '2026-03-15T12:00:00.000Z' });
    assert.deepEqual(
      [kept.experience_id, kept.reason, kept.explanation, kept.state, kept.received_at],
      [id, filled.reason, filled.explanation, 'received', receipt['receivedAt']],
    );
    assert.ok(!JSON.stringify(kept).includes('camille'));
    assert.deepEqual(openReporter(api.context.secrets, kept.contact ?? ''), {
      name: 'Camille',
      email: 'camille@example.org',
    });
    const mails = await api.db.selectFrom('mail').select(['template', 'state']).execute();
    assert.deepEqual(mails, [{ template: 'report-received', state: 'waiting' }]);
  });

  test('whether an address is known is never revealed', async () => {
    const email = 'nadia@example.org';
    await insertStory(api.db, { secrets: api.context.secrets, email });
    const answers = [
      await report({ email }),
      await report({ email }),
      await report({ email: 'new@example.org' }),
    ];
    for (const { statusCode, headers, body } of answers) {
      assert.equal(statusCode, 201, body);
      assert.deepEqual(Object.keys(fieldsOf(body)), ['id', 'receivedAt']);
      assert.deepEqual(Object.keys(headers), Object.keys(answers[0]?.headers ?? {}));
    }
  });

  test('needs neither name nor address', async () => {
    assert.equal((await report()).statusCode, 201);
    assert.deepEqual(
      (await reports()).map(({ contact }) => contact),
      [null],
    );
    assert.deepEqual(await api.db.selectFrom('mail').select('id').execute(), []);
  });

  test('on a story that is unknown, pending, rejected or removed → 404', async () => {
    const stories = await Promise.all(
      (['pending', 'rejected', 'removed'] as const).map((state) => insertStory(api.db, { state })),
    );
    for (const story of [...stories.map((inserted) => inserted.id), 'nothing']) {
      assert.equal((await report({}, story)).statusCode, 404);
    }
    assert.deepEqual(await reports(), []);
  });

  test('without a fresh proof of work → 403', async () => {
    const challenge = await solvedChallenge(api.app);
    assert.equal((await report({ challenge })).statusCode, 201);
    assert.equal((await report({ challenge })).statusCode, 403);
    assert.equal((await report({ challenge: 'x' })).statusCode, 403);
    assert.equal((await reports()).length, 1);
  });

  test('without good faith, or with CR/LF in an address → 422', async () => {
    assert.equal((await report({ goodFaith: false })).statusCode, 422);
    assert.equal((await report({ email: 'a@example.org\r\nBcc: b@example.org' })).statusCode, 422);
    assert.deepEqual(await reports(), []);
  });
});
