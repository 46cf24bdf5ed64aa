import type { Receipt } from '@spplus/contract';
import { pino } from 'pino';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { solvedChallenge } from '../challenge/testing/solve.js';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { told } from './testing/told.js';

const lines: string[] = [];
let api: TestApp;
before(async () => {
  api = await testApp({ log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }) });
});
after(() => api.close());

test('logs hold no token, e-mail address or story text', async () => {
  const story = { ...told, title: 'titre-prive', story: 'recit-prive', email: 'prive@example.org' };
  const from = { remoteAddress: '203.0.113.77', headers: { 'idempotency-key': 'cle-privee' } };
  const tell = async (changes: object) =>
    api.app.inject({
      ...from,
      method: 'POST',
      url: '/v1/experiences',
      payload: { ...story, challenge: await solvedChallenge(api.app), ...changes },
    });
  const sent = await tell({});
  assert.equal(sent.statusCode, 201, sent.body);
  const { token } = sent.json<Receipt>();
  await tell({ title: 'autre titre-prive' });
  await tell({ structures: ['nowhere'] });
  const url = `/v1/follow-ups/${token}`;
  const payload = { amendment: { story: 'recit-prive amende' } };
  await api.app.inject({ ...from, url });
  await api.app.inject({ ...from, method: 'PATCH', url, payload });
  await api.app.inject({ ...from, method: 'PATCH', url, payload: { unknown: 'recit-prive' } });
  await api.app.inject({ ...from, url: `${url}/data` });
  await api.app.inject({ ...from, url: `${url}/nothing` });
  await api.app.inject({ ...from, method: 'OPTIONS', url });
  await api.app.inject({ ...from, method: 'DELETE', url });
  assert.ok(lines.length >= 8);
  for (const secret of [token, 'prive', '203.0.113.77', 'cle-privee']) {
    const leaks = lines.filter((line) => line.includes(secret));
    assert.deepEqual(leaks, [], secret);
  }
});
