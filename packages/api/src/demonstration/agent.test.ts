import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { loadReference } from '../reference-data/load.js';
import { admitDemonstrationAgent } from './agent.js';
import { loadDemonstration } from './load.js';

let api: TestApp;

before(async () => {
  api = await testApp();
  await loadReference(api.db);
});
after(() => api.close());

const askAgent = () => api.app.inject('/v1/demonstration/agent');

describe('the agent a visitor may play', () => {
  test('has no key where the data are real', async () => {
    assert.equal((await askAgent()).statusCode, 404);
  });

  test('moderates the demonstration network, and administers nothing', async () => {
    await loadDemonstration(api.db, api.context.now());
    await admitDemonstrationAgent(api.db, api.context);
    await admitDemonstrationAgent(api.db, api.context);
    const answer = await askAgent();
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['cache-control'], 'no-store');
    const { network, secret } = answer.json<{ network: string; secret: string }>();
    assert.equal(network, 'caf');
    const headers = { authorization: `Bearer ${secret}` };
    for (const [url, status] of [
      ['/v1/agent/moderation', 200],
      ['/v1/agent/keys', 403],
      ['/v1/agent/audit', 403],
      ['/v1/agent/webhooks', 403],
    ] as const) {
      assert.equal((await api.app.inject({ url, headers })).statusCode, status, url);
    }
  });
});
