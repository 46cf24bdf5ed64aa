import { webhookEvent } from '@spplus/contract';
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import * as z from 'zod';
import { announce } from '../announcements/announce.js';
import { insertStory } from '../experiences/testing/stories.js';
import { testContext, type TestContext } from '../platform/testing/context.js';
import { letJobsWait, workOff } from '../platform/testing/work-off.js';
import { insertCountry, insertStructures } from '../structures/testing/country.js';
import { webhookWork } from './deliver.js';
import { newSigningSecret } from './sign.js';
import { startReceiver, type Receiver } from './testing/receiver.js';

let api: TestContext;
let receiver: Receiver;
const secret = newSigningSecret();

before(async () => {
  api = await testContext({ allowPrivateWebhooks: true });
  receiver = await startReceiver();
  await insertCountry(api.db);
  await insertStructures(api.db, [{ id: 'head' }]);
  await api.db
    .insertInto('webhook')
    .values({
      id: 'hook',
      network_id: 'caf',
      url: `${receiver.url}/hook`,
      events: ['experience.published'],
      secret: api.context.secrets.seal('webhook', secret),
      created_at: '2026-01-01T00:00:00.000Z',
    })
    .execute();
});
after(async () => {
  await api.close();
  await receiver.stop();
});
beforeEach(async () => {
  receiver.answer = () => ({ status: 204 });
  await api.db.deleteFrom('webhook_delivery').execute();
});

const work = (context = api.context) => workOff(context, { webhook: webhookWork(context) }, 'webhook');

async function happen(): Promise<string> {
  const { id } = await insertStory(api.db, { structures: ['head'] });
  await api.db.transaction().execute((transaction) =>
    announce(api.context, transaction, {
      type: 'experience.published',
      experience: id,
      data: { url: 'https://sp.example/1' },
    }),
  );
  return id;
}

const delivery = () => api.db.selectFrom('webhook_delivery').selectAll().executeTakeFirstOrThrow();

test('an event is posted once, signed as Standard Webhooks ask', async () => {
  const story = await happen();
  const before = receiver.received.length;
  await work();
  await work();
  assert.equal(receiver.received.length, before + 1);
  const { headers, payload } = receiver.received.at(-1) ?? assert.fail('nothing came');
  const event = z.parse(webhookEvent, JSON.parse(payload));
  assert.equal(event.data.experience, story);
  assert.equal(headers['webhook-id'], event.id);
  assert.equal(headers['webhook-timestamp'], String(Date.parse('2026-03-15T12:00:00Z') / 1000));
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = `${event.id}.${String(headers['webhook-timestamp'])}.${payload}`;
  assert.equal(
    headers['webhook-signature'],
    `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
  );
  const { state, attempts, last_outcome, delivered_at } = await delivery();
  assert.deepEqual(
    [state, attempts, last_outcome, delivered_at],
    ['delivered', 1, 'HTTP 204', '2026-03-15T12:00:00.000Z'],
  );
});

test('a receiver that fails is tried again with the same identifier, until it takes the event', async () => {
  await happen();
  receiver.answer = () => ({ status: 503 });
  const before = receiver.received.length;
  await work();
  assert.equal((await delivery()).last_outcome, 'HTTP 503');
  assert.equal(await work(), 0);
  await letJobsWait(api.db, 60);
  receiver.answer = () => ({ status: 200 });
  await work();
  const [first, second, ...others] = receiver.received.slice(before);
  assert.equal(others.length, 0);
  assert.equal(first?.headers['webhook-id'], second?.headers['webhook-id']);
  assert.equal((await delivery()).state, 'delivered');
});

test('fault 11, a receiver that fails for a day: set aside, and the others are served', async () => {
  await happen();
  receiver.answer = () => ({ status: 500 });
  let hours = 0;
  for (; (await delivery()).state === 'pending'; hours += 1) {
    await work();
    await letJobsWait(api.db, 3600);
  }
  const { state, attempts } = await delivery();
  assert.deepEqual([state, attempts], ['dead', 20]);
  assert.ok(hours >= 10 && hours <= 48, `${hours} hours`);
  await api.db.deleteFrom('webhook_delivery').execute();
  receiver.answer = () => ({ status: 200 });
  await happen();
  await work();
  assert.equal((await delivery()).state, 'delivered');
});

test('a receiver that is gone is not tried again', async () => {
  await happen();
  receiver.answer = () => ({ status: 410 });
  await work();
  const { state, attempts, last_outcome } = await delivery();
  assert.deepEqual([state, attempts, last_outcome], ['dead', 1, 'HTTP 410']);
});

test('a delivery to an address of our own network fails, and tells nothing of it', async () => {
  await happen();
  const before = receiver.received.length;
  const { context } = api;
  await work({ ...context, configuration: { ...context.configuration, allowPrivateWebhooks: false } });
  assert.equal(receiver.received.length, before);
  assert.equal((await delivery()).last_outcome, 'Only addresses over HTTPS are posted to.');
});

test('an event of a webhook removed meanwhile is posted to nobody', async () => {
  const before = receiver.received.length;
  await happen();
  await api.db.deleteFrom('webhook').execute();
  await work();
  assert.equal(receiver.received.length, before);
});
