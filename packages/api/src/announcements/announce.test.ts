import { webhookEvent, type WebhookEvent } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as z from 'zod';
import { insertStory } from '../experiences/testing/stories.js';
import { testContext, type TestContext } from '../platform/testing/context.js';
import { insertCountry, insertStructures } from '../structures/testing/country.js';
import { announce, type Happening } from './announce.js';

let api: TestContext;
before(async () => {
  api = await testContext();
  await insertCountry(api.db);
  await insertStructures(api.db, [
    { id: 'head' },
    { id: 'gate' },
    { id: 'agency', network_id: 'france-travail' },
  ]);
  for (const [id, network_id, events] of [
    ['caf-all', 'caf', ['experience.published', 'experience.reported']],
    ['caf-some', 'caf', ['experience.reported']],
    ['ft', 'france-travail', ['experience.published']],
  ] as const) {
    const url = `https://${id}.example/`;
    const created_at = '2026-01-01T00:00:00.000Z';
    const row = { id, network_id, url, events: [...events], secret: '', created_at };
    await api.db.insertInto('webhook').values(row).execute();
  }
});
after(() => api.close());

async function deliveries(happening: Happening): Promise<{ webhook: string; event: WebhookEvent }[]> {
  await api.db.deleteFrom('webhook_delivery').execute();
  await api.db.transaction().execute((transaction) => announce(api.context, transaction, happening));
  const rows = await api.db
    .selectFrom('webhook_delivery')
    .select(['webhook_id', 'payload', 'state'])
    .orderBy('webhook_id')
    .execute();
  assert.ok(rows.every(({ state }) => state === 'pending'));
  return rows.map(({ webhook_id, payload }) => ({
    webhook: webhook_id,
    event: z.parse(webhookEvent, JSON.parse(payload)),
  }));
}

test('each network concerned is told of its own structures, by the webhooks that ask for it', async () => {
  const { id } = await insertStory(api.db, { structures: ['head', 'agency', 'gate'] });
  const told = await deliveries({
    type: 'experience.published',
    experience: id,
    data: { url: 'https://sp.example/1' },
  });
  assert.deepEqual(
    told.map(({ webhook, event }) => [webhook, event.network, event.data.structures]),
    [
      ['caf-all', 'caf', ['head', 'gate']],
      ['ft', 'france-travail', ['agency']],
    ],
  );
  assert.ok(
    told.every(({ event }) => event.at === '2026-03-15T12:00:00.000Z' && event.data.experience === id),
  );
});

test('a story without a structure is told to the network its author named', async () => {
  const { id } = await insertStory(api.db, { network: 'caf' });
  const told = await deliveries({ type: 'experience.reported', experience: id, data: { report: 'r' } });
  assert.deepEqual(
    told.map(({ webhook, event }) => [webhook, event.data.structures]),
    [
      ['caf-all', []],
      ['caf-some', []],
    ],
  );
});

test('a story that concerns no network is told to nobody', async () => {
  const { id } = await insertStory(api.db);
  assert.deepEqual(
    await deliveries({ type: 'experience.submitted', experience: id, data: { urgent: true } }),
    [],
  );
});
