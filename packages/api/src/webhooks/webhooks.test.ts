import type { Webhook, WebhookDelivery } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authorizationOf, testApp, type TestApp } from '../platform/testing/app.js';
import { workOff } from '../platform/testing/work-off.js';
import { insertCountry, insertStructures } from '../structures/testing/country.js';
import { webhookWork } from './deliver.js';
import { startReceiver } from './testing/receiver.js';

type Key = Awaited<ReturnType<typeof authorizationOf>>;
type Registered = Webhook & { readonly secret: string };

let api: TestApp;
let caf: Key;
let north: Key;
let other: Key;

before(async () => {
  api = await testApp();
  await insertCountry(api.db);
  await insertStructures(api.db, [{ id: 'head' }, { id: 'north', parent_id: 'head' }]);
  const rights = ['webhooks'] as const;
  caf = await authorizationOf(api.db, { network: 'caf', rights });
  north = await authorizationOf(api.db, { network: 'caf', structure: 'north', rights });
  other = await authorizationOf(api.db, { network: 'france-travail', rights });
});
after(() => api.close());

const ask = (method: 'GET' | 'POST' | 'DELETE', url: string, { authorization }: Key, payload?: object) =>
  api.app.inject({ method, url, headers: { authorization }, ...(payload && { payload }) });

const register = (key: Key, body: object = {}) =>
  ask('POST', '/v1/agent/webhooks', key, {
    url: 'https://caf.example/hook',
    events: ['experience.published'],
    ...body,
  });

async function deliveryTo(webhook: string, id: string, state: WebhookDelivery['state']): Promise<void> {
  await api.db
    .insertInto('webhook_delivery')
    .values({
      id,
      webhook_id: webhook,
      event: 'experience.published',
      payload: '{"id":"event"}',
      state,
      attempts: 20,
      last_outcome: 'HTTP 500',
      created_at: `2026-03-15T12:00:00.00${id.length}Z`,
      delivered_at: null,
    })
    .execute();
}

const lastLine = (keyId: string) =>
  api.db
    .selectFrom('audit')
    .select(['operation', 'outcome', 'object'])
    .where('key_id', '=', keyId)
    .orderBy('id', 'desc')
    .executeTakeFirst();

test('a webhook is registered with a secret shown once and kept sealed', async () => {
  const answer = await register(caf, {
    url: 'https://caf.example/\r\nhook',
    events: ['reply.rated', 'reply.rated'],
  });
  assert.equal(answer.statusCode, 201, answer.body);
  const { secret, ...webhook } = answer.json<Registered>();
  assert.match(secret, /^whsec_[\w+/]{43}=$/);
  assert.deepEqual([webhook.url, webhook.events], ['https://caf.example/hook', ['reply.rated']]);
  const row = await api.db.selectFrom('webhook').selectAll().where('id', '=', webhook.id).executeTakeFirst();
  assert.ok(row && !row.secret.includes(secret));
  assert.equal(api.context.secrets.open('webhook', row.secret), secret);
  const list = await ask('GET', '/v1/agent/webhooks', caf);
  assert.deepEqual(list.json<{ items: Webhook[] }>().items, [webhook]);
  assert.deepEqual(await lastLine(caf.keyId), {
    operation: 'webhooks.register',
    outcome: 'done',
    object: webhook.id,
  });
  assert.equal((await ask('DELETE', `/v1/agent/webhooks/${webhook.id}`, caf)).statusCode, 204);
  assert.deepEqual((await ask('GET', '/v1/agent/webhooks', caf)).json<{ items: Webhook[] }>().items, []);
});

test('an address that could never be posted to is refused at once', async () => {
  for (const url of [
    'http://caf.example/hook',
    'https://127.0.0.1/hook',
    'https://[fd00::1]/hook',
    'https://user:password@caf.example/hook',
    'ftp://caf.example/hook',
  ]) {
    assert.equal((await register(caf, { url })).statusCode, 422, url);
  }
});

test('a network has a bounded number of webhooks', async () => {
  const ids: string[] = [];
  for (let rank = 0; rank < 20; rank += 1) ids.push((await register(caf)).json<Registered>().id);
  assert.equal((await register(caf)).statusCode, 409);
  for (const id of ids) await ask('DELETE', `/v1/agent/webhooks/${id}`, caf);
});

test('a key of a part of a network neither reads nor registers webhooks', async () => {
  assert.equal((await register(north)).statusCode, 403);
  assert.equal((await ask('GET', '/v1/agent/webhooks', north)).statusCode, 403);
});

test('another network’s webhook does not exist, and the attempt is kept', async () => {
  const { id } = (await register(caf)).json<Registered>();
  await deliveryTo(id, 'dead', 'dead');
  for (const [method, url, operation, object] of [
    ['DELETE', `/v1/agent/webhooks/${id}`, 'webhooks.remove', id],
    ['GET', `/v1/agent/webhooks/${id}/deliveries`, 'webhooks.deliveries', id],
    ['POST', '/v1/agent/webhook-deliveries/dead/replays', 'webhooks.replay', 'dead'],
  ] as const) {
    assert.equal((await ask(method, url, other)).statusCode, 404, url);
    assert.deepEqual(await lastLine(other.keyId), { operation, outcome: 'refused', object });
  }
  await ask('DELETE', `/v1/agent/webhooks/${id}`, caf);
});

test('dead deliveries are listed, replayed once, and delivered', async () => {
  const receiver = await startReceiver();
  const { id } = (await register(caf)).json<Registered>();
  await api.db.updateTable('webhook').set({ url: receiver.url }).where('id', '=', id).execute();
  await deliveryTo(id, 'a', 'delivered');
  await deliveryTo(id, 'bb', 'dead');
  await deliveryTo(id, 'ccc', 'dead');
  const list = async (query: string) =>
    (await ask('GET', `/v1/agent/webhooks/${id}/deliveries${query}`, caf)).json<{
      items: WebhookDelivery[];
      nextCursor: string | null;
    }>();
  const first = await list('?state=dead&limit=1');
  const second = await list(`?state=dead&limit=1&cursor=${first.nextCursor}`);
  assert.deepEqual(
    [...first.items, ...second.items].map((each) => each.id),
    ['ccc', 'bb'],
  );
  assert.equal(second.nextCursor, null);

  const replay = () => ask('POST', '/v1/agent/webhook-deliveries/bb/replays', caf);
  const answer = await replay();
  assert.equal(answer.statusCode, 201, answer.body);
  assert.equal(answer.json<WebhookDelivery>().state, 'pending');
  assert.equal((await replay()).statusCode, 409);
  const configuration = { ...api.context.configuration, allowPrivateWebhooks: true };
  const context = { ...api.context, configuration };
  assert.equal(await workOff(context, { webhook: webhookWork(context) }, 'webhook'), 1);
  assert.equal(receiver.received.length, 1);
  assert.deepEqual(
    (await list('?state=delivered')).items.map((each) => each.id),
    ['bb', 'a'],
  );
  await receiver.stop();
});
