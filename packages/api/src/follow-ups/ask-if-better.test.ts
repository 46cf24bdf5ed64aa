import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { insertStory, type StoryFixture } from '../experiences/testing/stories.js';
import { testContext, type TestContext } from '../platform/testing/context.js';
import { bapaume, seedRegister } from '../results/testing/register.js';
import { askIfBetter } from './ask-if-better.js';

let api: TestContext;
before(async () => {
  api = await testContext();
  await seedRegister(api.db);
});
after(() => api.close());

const doneAt = '2026-02-15T09:00:00.000Z';
const told = (rest: StoryFixture = {}) =>
  insertStory(api.db, {
    state: 'published',
    structures: [bapaume],
    secrets: api.context.secrets,
    email: 'nadia@example.org',
    actions: [{ doneAt }],
    ...rest,
  });
const mailsTo = (story: string) =>
  api.db.selectFrom('mail').select(['template', 'parameters']).where('experience_id', '=', story).execute();
const askedAt = async (action: string) =>
  (await api.db.selectFrom('action').select('asked_at').where('id', '=', action).executeTakeFirst())
    ?.asked_at;

test('an author is asked once whether it is better', async () => {
  const { id, actions } = await told();
  const [action = ''] = actions;
  await askIfBetter(api.context, { action });
  await askIfBetter(api.context, { action });
  assert.deepEqual(await mailsTo(id), [
    { template: 'is-it-better', parameters: { structure: `Structure ${bapaume}` } },
  ]);
  assert.equal(await askedAt(action), '2026-03-15T12:00:00.000Z');
});

test('nobody is asked about what is not done, not public, confirmed, or gone', async () => {
  const committed = await told({ actions: [{}] });
  const hidden = await told({ state: 'pending' });
  const confirmed = await told();
  await api.db
    .updateTable('action')
    .set({ better: true, confirmed_at: doneAt })
    .where('id', '=', confirmed.actions[0] ?? '')
    .execute();
  for (const { id, actions } of [committed, hidden, confirmed]) {
    const [action = ''] = actions;
    await askIfBetter(api.context, { action });
    assert.deepEqual(await mailsTo(id), []);
    assert.equal(await askedAt(action), null);
  }
  await askIfBetter(api.context, { action: 'none' });
});
