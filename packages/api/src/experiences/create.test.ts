import type { Receipt } from '@spplus/contract';
import type { InjectOptions } from 'fastify';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { solvedChallenge } from '../challenge/testing/solve.js';
import { testApp, type TestApp } from '../platform/testing/app.js';
import { insertCountry, insertStructures } from '../structures/testing/country.js';
import { followUpHash } from './follow-up-link.js';
import { told } from './testing/told.js';

let api: TestApp;
before(async () => {
  api = await testApp();
  await insertCountry(api.db);
  await insertStructures(api.db, [
    { id: 'caf-arras', name: 'CAF d’Arras' },
    { id: 'agence', network_id: 'france-travail' },
    { id: 'fermee', active: false },
  ]);
});
after(() => api.close());
beforeEach(async () => {
  await api.db.deleteFrom('experience').execute();
  await api.db.deleteFrom('used_challenge').execute();
});

async function tell(changes: object = {}, headers: Record<string, string> = {}) {
  const payload = { ...told, challenge: await solvedChallenge(api.app), ...changes };
  return api.app.inject({ method: 'POST', url: '/v1/experiences', headers, payload });
}

async function receiptOf(changes: object = {}): Promise<Receipt> {
  const answer = await tell(changes);
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json<Receipt>();
}

async function refused(changes: object, pointer: string): Promise<void> {
  const answer = await tell(changes);
  assert.equal(answer.statusCode, 422, answer.body);
  const { code, errors } = answer.json<{ code: string; errors: { pointer: string }[] }>();
  assert.deepEqual([code, errors.map((error) => error.pointer)], ['invalid-body', [pointer]]);
  assert.deepEqual(await rows('experience'), []);
  assert.deepEqual(await rows('used_challenge'), []);
}

const rows = (table: 'experience' | 'thread' | 'moderation_item' | 'contact' | 'mail' | 'used_challenge') =>
  api.db.selectFrom(table).selectAll().execute();

describe('POST /v1/experiences', () => {
  test('keeps the story as it was told, waiting for a moderator', async () => {
    const receipt = await receiptOf({
      structures: ['caf-arras', 'agence'],
      channels: ['counter', 'phone', 'counter'],
      aspects: { relation: 'positive' },
      pseudonym: 'Camille',
      happenedOn: '2026-03-02',
      language: 'ar',
    });
    const story = await api.db.selectFrom('experience').selectAll().executeTakeFirstOrThrow();
    assert.match(story.id, /^[\w-]{12}$/);
    assert.deepEqual(
      { ...story, id: receipt.id },
      {
        id: receipt.id,
        state: 'pending',
        revision: 1,
        feeling: 'negative',
        title: told.title,
        story: told.story,
        pseudonym: 'Camille',
        happened_on: '2026-03-02',
        aspects: { relation: 'positive' },
        channels: ['counter', 'phone'],
        network_id: null,
        posted_as: 'self',
        author_kind: 'person',
        language: 'ar',
        urgent: false,
        written_at: '2026-03-15T12:00:00.000Z',
        published_at: null,
        rejection_reason: null,
        rejection_comment: null,
        token_hash: followUpHash(receipt.token),
        embed_id: null,
        official: null,
        demonstration: false,
      },
    );
    const threads = await api.db.selectFrom('thread').selectAll().orderBy('position').execute();
    assert.deepEqual(
      threads.map(({ structure_id, named }) => [structure_id, named]),
      [
        ['caf-arras', 'CAF d’Arras'],
        ['agence', 'agence'],
      ],
    );
    const [item] = await rows('moderation_item');
    assert.ok(item && 'urgent' in item);
    assert.deepEqual([item.id, item.urgent], [receipt.id, false]);
  });

  test('gives the secret link once, and keeps its hash alone', async () => {
    const { id, token, followUpUrl, receivedAt, delays } = await receiptOf();
    assert.match(token, /^[\w-]{43}$/);
    assert.equal(followUpUrl, `http://localhost:8080/suivi.html#${token}`);
    assert.equal(receivedAt, '2026-03-15T12:00:00.000Z');
    assert.deepEqual(delays, { moderationHours: null, replyDays: null });
    assert.ok(!JSON.stringify(await rows('experience')).includes(token));
    assert.notEqual((await receiptOf()).token, token);
    const events = api.db.selectFrom('story_event').select(['kind']).where('experience_id', '=', id);
    assert.deepEqual(await events.execute(), [{ kind: 'received' }]);
  });

  test('seals the address, and writes to it', async () => {
    const { id } = await receiptOf({ email: 'camille@example.org' });
    const [contact] = await api.db.selectFrom('contact').selectAll().execute();
    assert.equal(api.context.secrets.open('contact', contact?.email ?? ''), 'camille@example.org');
    const [mail] = await api.db.selectFrom('mail').select(['template', 'experience_id']).execute();
    assert.deepEqual(mail, { template: 'received', experience_id: id });
    await receiptOf();
    assert.equal((await rows('mail')).length, 1);
  });

  test('flags what speaks of danger to a person', async () => {
    await receiptOf({ title: 'Mon enfant est en danger' });
    const items = await api.db.selectFrom('moderation_item').select('urgent').execute();
    assert.deepEqual(items, [{ urgent: true }]);
  });

  test('keeps the network where no structure is known, and there alone', async () => {
    await receiptOf({ network: 'caf' });
    await receiptOf({ network: 'caf', structures: ['agence'] });
    const stories = await api.db
      .selectFrom('experience')
      .select('network_id')
      .orderBy('network_id')
      .execute();
    assert.deepEqual(stories, [{ network_id: 'caf' }, { network_id: null }]);
  });

  test('structures that are unknown, closed or given twice → 422, and the challenge is not used up', async () => {
    await refused({ structures: ['agence', 'nowhere'] }, '/structures/1');
    await refused({ structures: ['fermee'] }, '/structures/0');
    await refused({ structures: ['agence', 'agence'] }, '/structures/1');
  });

  test('an unknown network or a date in the future → 422', async () => {
    await refused({ network: 'nowhere' }, '/network');
    await refused({ happenedOn: '2026-03-17' }, '/happenedOn');
    await receiptOf({ happenedOn: '2026-03-16' });
  });
});

describe('stories', () => {
  test('HTML, `javascript:` in any field, pseudonym included → inert text', async () => {
    const hostile = '<img src=x onerror=alert(1)> javascript:alert(1) </script><b>';
    await receiptOf({ title: hostile, story: hostile, pseudonym: hostile.slice(0, 50) });
    const story = await api.db.selectFrom('experience').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([story.title, story.story, story.pseudonym], [hostile, hostile, hostile.slice(0, 50)]);
  });

  test('bidirectional control characters are neutralised; a title and a pseudonym stay on one line', async () => {
    await receiptOf({ title: 'a\u202Eb\r\nBcc: c', pseudonym: 'Ca\u2066\tmille', story: 'un\n\u202Edeux' });
    const story = await api.db.selectFrom('experience').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([story.title, story.pseudonym, story.story], ['ab Bcc: c', 'Ca mille', 'un\ndeux']);
  });

  test('SQL metacharacters → plain data', async () => {
    const text = `'; drop table experience; -- $1 \\ %_ {"a":1}`;
    const { id } = await receiptOf({ title: text, story: text });
    const story = await api.db.selectFrom('experience').selectAll().executeTakeFirstOrThrow();
    assert.deepEqual([story.id, story.title, story.story], [id, text, text]);
  });

  test('a pending story by its id → 404, whatever is asked of it', async () => {
    const { id } = await receiptOf();
    const url = `/v1/experiences/${id}`;
    const report = { reason: 'other', explanation: 'x', goodFaith: true };
    const challenge = await solvedChallenge(api.app);
    const requests: InjectOptions[] = [
      { url },
      { url: `${url}/votes`, method: 'POST', payload: { useful: true } },
      { url: `${url}/reports`, method: 'POST', payload: { ...report, challenge } },
    ];
    for (const request of requests) assert.equal((await api.app.inject(request)).statusCode, 404);
  });
});
