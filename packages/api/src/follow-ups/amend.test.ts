import type { FollowUp } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { insertStory } from '../experiences/testing/stories.js';
import { testApp, type TestApp } from '../platform/testing/app.js';

let api: TestApp;
before(async () => {
  api = await testApp();
});
after(() => api.close());

const amend = async (amendment: object) => {
  const { token } = await insertStory(api.db, { secrets: api.context.secrets });
  return api.app.inject({ method: 'PATCH', url: `/v1/follow-ups/${token}`, payload: { amendment } });
};

test('an amendment is tidied as a new story is: title and pseudonym on one line, each channel once', async () => {
  const answer = await amend({
    title: 'Mon titre\r\nBcc: x',
    pseudonym: 'Nadia\n62',
    channels: ['phone', 'phone', 'letter'],
  });
  assert.equal(answer.statusCode, 200, answer.body);
  const { title, pseudonym, channels } = answer.json<FollowUp>();
  assert.deepEqual(
    { title, pseudonym, channels },
    { title: 'Mon titre Bcc: x', pseudonym: 'Nadia 62', channels: ['phone', 'letter'] },
  );
});

test('an amendment to a date in the future → 422, and nothing is changed', async () => {
  const answer = await amend({ happenedOn: '2026-03-18', title: 'Autre' });
  assert.equal(answer.statusCode, 422);
  assert.equal(answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer, '/amendment/happenedOn');
  const amended = api.db.selectFrom('experience').select('id').where('title', '=', 'Autre');
  assert.equal(await amended.executeTakeFirst(), undefined);
});

test('a pseudonym is taken back', async () => {
  assert.equal((await amend({ pseudonym: null })).json<FollowUp>().pseudonym, null);
});
