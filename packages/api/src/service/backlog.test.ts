import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { insertStory } from '../experiences/testing/stories.js';
import { mailWork } from '../mails/send-mail.js';
import { writeToAuthor } from '../mails/write-mail.js';
import { GivenUp } from '../platform/jobs/work.js';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { workOff } from '../platform/testing/work-off.js';

let api: TestApp;
before(async () => {
  api = await testApp();
});
after(() => api.close());

const measured = async (): Promise<string[]> => {
  const answer = await api.app.inject({ url: '/metrics' });
  assert.equal(answer.statusCode, 200);
  return answer.body.split('\n').filter((line) => /^(outbox_entries|jobs)\{/.test(line));
};

test('fault 5, dead letters are seen by whoever watches the measures', async () => {
  const { db, context } = api;
  const { id } = await insertStory(db, { secrets: context.secrets, email: 'nadia@example.org' });
  await db.transaction().execute((transaction) => writeToAuthor(context, transaction, 'received', id, {}));
  const waiting = await measured();
  assert.ok(waiting.includes('outbox_entries{of="mail",state="waiting"} 1'), waiting.join('\n'));
  assert.ok(waiting.includes('outbox_entries{of="mail",state="dead"} 0'));
  assert.ok(waiting.includes('outbox_entries{of="webhook",state="dead"} 0'));
  assert.ok(waiting.includes('jobs{of="mail",state="waiting"} 1'));

  const post = { send: () => Promise.reject(new GivenUp('refused')) };
  await workOff(context, { mail: mailWork(context, post) }, 'mail');
  const dead = await measured();
  assert.ok(dead.includes('outbox_entries{of="mail",state="dead"} 1'), dead.join('\n'));
  assert.ok(dead.includes('outbox_entries{of="mail",state="waiting"} 0'));
  assert.ok(dead.includes('jobs{of="mail",state="dead"} 1'));
});
