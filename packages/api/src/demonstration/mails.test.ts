import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { insertStory } from '../experiences/testing/stories.js';
import { mailWork } from '../mails/send-mail.js';
import { writeToAuthor } from '../mails/write-mail.js';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { workOff } from '../platform/testing/work-off.js';
import { veiled } from '../mails/veiled.js';

let api: TestApp;
before(async () => {
  api = await testApp();
});
after(() => api.close());

const read = () => api.app.inject({ url: '/v1/demonstration/mails' });

test('where the data are real, the mails that were written are nobody’s to read', async () => {
  assert.equal((await read()).statusCode, 404);
});

test('in a demonstration, a visitor reads the latest mails, addresses veiled', async () => {
  const { db, context } = api;
  await db.insertInto('installation').values({ data: 'demonstration', reference_version: null }).execute();
  assert.deepEqual((await read()).json(), { items: [] });
  const { id, token } = await insertStory(db, { secrets: context.secrets, email: 'nadia@example.org' });
  for (const [letter, moment] of [
    ['received', '2026-03-16T12:00:00.000Z'],
    ['published', '2026-03-17T12:00:00.000Z'],
  ] as const) {
    api.setNow(moment);
    await db.transaction().execute((transaction) => writeToAuthor(context, transaction, letter, id, {}));
    await workOff(context, { mail: mailWork(context) }, 'mail');
  }
  const answer = await read();
  assert.equal(answer.statusCode, 200, answer.body);
  assert.ok(!answer.body.includes('nadia'));
  const { items } = answer.json<{ items: { at: string; to: string; subject: string; text: string }[] }>();
  assert.deepEqual(
    items.map(({ at, to, subject }) => [at, to, subject]),
    [
      ['2026-03-17T12:00:00.000Z', 'n…@example.org', 'Votre témoignage est publié'],
      ['2026-03-16T12:00:00.000Z', 'n…@example.org', 'Nous avons bien reçu votre témoignage'],
    ],
  );
  assert.ok(items[0]?.text.includes(token));
});

test('an address is veiled up to its domain', () => {
  assert.equal(veiled('a@b.fr'), 'a…@b.fr');
  assert.equal(veiled('jean.dupont+test@b.fr'), 'j…@b.fr');
});
