import type { Embed } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { buildApp } from '../app.js';
import { solvedChallenge } from '../challenge/testing/solve.js';
import { createContext } from '../platform/context.js';
import { fieldsOf } from '../platform/testing/json.js';
import { authorizationOf, testApp, type TestApp } from '../platform/testing/app.js';
import { told } from './testing/told.js';

const hourlyLimits = { stories: 2, counterStories: 4, votes: 10, reports: 10 };
const site = 'https://www.france-services.example';

let api: TestApp;
let second: TestApp['app'];
let counter: Embed;
let page: Embed;
before(async () => {
  api = await testApp({ configuration: { hourlyLimits } });
  second = await buildApp(await createContext(api.context));
  const { authorization } = await authorizationOf(api.db, { network: 'caf', rights: ['embeds'] });
  const register = async (kind: string) => {
    const payload = { label: kind, origin: site, kind };
    const request = { method: 'POST', url: '/v1/agent/embeds', headers: { authorization }, payload } as const;
    return (await api.app.inject(request)).json<Embed>();
  };
  counter = await register('counter');
  page = await register('page');
});
after(async () => {
  await second.close();
  await api.close();
});
beforeEach(() => api.db.deleteFrom('flood_count').execute());

async function tell(
  changes: object = {},
  from: { address?: string; origin?: string; app?: TestApp['app'] } = {},
) {
  const { address = '203.0.113.1', origin, app = api.app } = from;
  return app.inject({
    method: 'POST',
    url: '/v1/experiences',
    remoteAddress: address,
    ...(origin !== undefined && { headers: { origin } }),
    payload: { ...told, challenge: await solvedChallenge(api.app), ...changes },
  });
}
const statuses = async (...answers: ReturnType<typeof tell>[]) =>
  (await Promise.all(answers)).map(({ statusCode }) => statusCode);

describe('a flood of stories', () => {
  test('from one address → 429 with Retry-After', async () => {
    assert.deepEqual(await statuses(tell(), tell()), [201, 201]);
    const refused = await tell();
    assert.equal(refused.statusCode, 429);
    assert.equal(fieldsOf(refused.body)['code'], 'rate-limited');
    assert.equal(refused.headers['retry-after'], '3600');
    assert.equal((await tell({}, { address: '203.0.113.2' })).statusCode, 201);
  });

  test('from one IPv6 network is from one address', async () => {
    const from = (end: string) => tell({}, { address: `2001:db8:1:2::${end}` });
    assert.deepEqual(
      [...(await statuses(from('1'), from('2'))), (await from('3')).statusCode],
      [201, 201, 429],
    );
  });

  test('over two processes is one flood: their limits are shared', async () => {
    assert.deepEqual(await statuses(tell({}, { app: second }), tell()), [201, 201]);
    assert.equal((await tell({}, { app: second })).statusCode, 429);
  });

  test('a refused story leaves nothing, and its challenge may be used later', async () => {
    await statuses(tell(), tell());
    const challenge = await solvedChallenge(api.app);
    const before = await api.db.selectFrom('experience').select('id').execute();
    assert.equal((await tell({ challenge })).statusCode, 429);
    assert.equal((await api.db.selectFrom('experience').select('id').execute()).length, before.length);
    assert.equal((await tell({ challenge }, { address: '203.0.113.3' })).statusCode, 201);
  });
});

describe('a registered counter', () => {
  const atCounter = (changes: object = {}) => tell({ embed: counter.id, ...changes }, { origin: site });

  test('is not throttled as one person, and has a limit of its own', async () => {
    for (let count = 0; count < 4; count += 1) assert.equal((await atCounter()).statusCode, 201);
    assert.equal((await atCounter()).statusCode, 429);
    assert.equal((await tell()).statusCode, 201);
  });

  test('is known by its pages alone', async () => {
    const refused = await tell({ embed: counter.id });
    assert.deepEqual([refused.statusCode, fieldsOf(refused.body)['code']], [403, 'origin-refused']);
    const elsewhere = await tell({ embed: counter.id }, { origin: 'http://localhost:8080' });
    assert.equal(elsewhere.statusCode, 403);
    const unknown = await atCounter({ embed: 'nothing' });
    assert.equal(unknown.statusCode, 422, unknown.body);
    assert.match(unknown.body, /"\/embed"/);
  });

  test('an ordinary registered page is throttled as anyone, and is kept with the story', async () => {
    const fromPage = () => tell({ embed: page.id }, { origin: site });
    assert.deepEqual(
      [...(await statuses(fromPage(), fromPage())), (await fromPage()).statusCode],
      [201, 201, 429],
    );
    const kept = await api.db.selectFrom('experience').select('id').where('embed_id', '=', page.id).execute();
    assert.equal(kept.length, 2);
  });
});

test('the honeypot → 403, and nothing is written', async () => {
  const before = await api.db.selectFrom('experience').select('id').execute();
  const refused = await tell({ website: 'https://spam.example' }, { address: '203.0.113.7' });
  assert.deepEqual([refused.statusCode, fieldsOf(refused.body)['code']], [403, 'challenge-failed']);
  assert.equal((await tell({ website: '' }, { address: '203.0.113.7' })).statusCode, 201);
  assert.equal((await api.db.selectFrom('experience').select('id').execute()).length, before.length + 1);
});
