import type { Receipt } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { buildApp } from '../app.js';
import { solvedChallenge } from '../challenge/testing/solve.js';
import { createContext } from '../platform/context.js';
import { fieldsOf } from '../platform/testing/json.js';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { told } from './testing/told.js';

let api: TestApp;
let second: TestApp['app'];
before(async () => {
  api = await testApp();
  // Another process of the installation, as far as one process can play it.
  second = await buildApp(await createContext(api.context));
});
after(async () => {
  await second.close();
  await api.close();
});
beforeEach(async () => {
  await api.db.deleteFrom('experience').execute();
  await api.db.deleteFrom('mail').execute();
});

const newStory = async (changes: object = {}) => ({
  ...told,
  email: 'camille@example.org',
  challenge: await solvedChallenge(api.app),
  ...changes,
});
const send = (key: string, payload: object, app = api.app) =>
  app.inject({ method: 'POST', url: '/v1/experiences', headers: { 'idempotency-key': key }, payload });

async function counts() {
  const [stories, mails] = await Promise.all(
    (['experience', 'mail'] as const).map((table) => api.db.selectFrom(table).select('id').execute()),
  );
  return { stories: stories?.length, mails: mails?.length };
}

describe('the same Idempotency-Key, for the public', () => {
  test('replay → the same response, though its challenge was used', async () => {
    const story = await newStory();
    const first = await send('replayed', story);
    const again = await send('replayed', story);
    assert.deepEqual([first.statusCode, again.statusCode], [201, 201]);
    assert.deepEqual(again.json<Receipt>(), first.json<Receipt>());
    assert.equal(again.headers['idempotency-replayed'], 'true');
    assert.deepEqual(await counts(), { stories: 1, mails: 1 });
  });

  test('replay by another process → the same response', async () => {
    const story = await newStory();
    const first = await send('elsewhere', story);
    const again = await send('elsewhere', story, second);
    assert.deepEqual(again.json<Receipt>(), first.json<Receipt>());
    assert.deepEqual(await counts(), { stories: 1, mails: 1 });
  });

  test('with another body → 422, and nothing is written', async () => {
    await send('reused', await newStory());
    const other = await send('reused', await newStory({ title: 'Autre' }));
    assert.equal(other.statusCode, 422);
    assert.equal(fieldsOf(other.body)['code'], 'idempotency-mismatch');
    assert.deepEqual(await counts(), { stories: 1, mails: 1 });
  });

  test('without a key, the same challenge → 403: each is taken once', async () => {
    const story = await newStory();
    const write = () => api.app.inject({ method: 'POST', url: '/v1/experiences', payload: story });
    assert.deepEqual([(await write()).statusCode, (await write()).statusCode], [201, 403]);
  });

  test('a refusal is not recorded: corrected, the same key is taken', async () => {
    const story = await newStory({ structures: ['nowhere'] });
    assert.equal((await send('corrected', story)).statusCode, 422);
    assert.equal((await send('corrected', { ...story, structures: [] })).statusCode, 201);
  });

  test('double click, lost response, back button: one row, whatever comes at once over two processes', async () => {
    const story = await newStory();
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => send('at-once', story, index % 2 ? api.app : second)),
    );
    const taken = answers.filter(({ statusCode }) => statusCode === 201);
    assert.ok(taken.length > 0);
    assert.equal(new Set(taken.map(({ body }) => body)).size, 1);
    for (const { statusCode, headers, body } of answers.filter((answer) => answer.statusCode !== 201)) {
      assert.equal(statusCode, 409, body);
      assert.equal(fieldsOf(body)['code'], 'idempotency-in-flight');
      assert.match(String(headers['retry-after']), /^\d+$/);
    }
    assert.deepEqual(await counts(), { stories: 1, mails: 1 });
    const [receipt] = taken;
    assert.equal((await send('at-once', story)).body, receipt?.body);
  });
});
