import type { Claim, Experience, ModerationItem } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { authorizationOf } from '../platform/testing/app.js';
import { openDesk, type Desk, type Key } from './testing/desk.js';

let desk: Desk;
before(async () => {
  desk = await openDesk(['moderation']);
});
after(() => desk.api.close());

const claim = async (id: string, key: Key = desk.keys.travail) => {
  const answer = await desk.ask<Claim>(key, 'POST', `/v1/agent/moderation/${id}/claims`);
  assert.equal(answer.status, 201, answer.text);
  return answer.body.id;
};
const send = (id: string, decision: object, key: Key = desk.keys.travail) =>
  desk.ask(key, 'POST', `/v1/agent/moderation/${id}/decisions`, decision);
const decide = async (id: string, decision: object, key: Key = desk.keys.travail) =>
  send(id, { claim: await claim(id, key), revision: 1, ...decision }, key);
const accept = { decision: 'accept', masks: [] };
const reject = { decision: 'reject', reason: 'advertising', comment: 'Racontez ce que vous avez vécu.' };
const storyOf = (id: string) =>
  desk.api.db.selectFrom('experience').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const experience = async (id: string) => (await desk.read(`/v1/experiences/${id}`)).body as Experience;

describe('accepting', () => {
  it('publishes at once, tells the author, and writes who did it', async () => {
    const { id } = await desk.tell({ title: 'Bien reçue' });
    assert.equal((await desk.read(`/v1/experiences/${id}`)).status, 404);
    const answer = await decide(id, accept);
    assert.deepEqual([answer.status, answer.body], [201, { experience: id, state: 'published' }]);
    assert.equal((await experience(id)).title, 'Bien reçue');
    assert.equal((await experience(id)).publishedAt, '2026-03-15T12:00:00.000Z');
    assert.deepEqual(await desk.history(id), ['received', 'published']);
    assert.deepEqual(await desk.letters(id), ['published']);
    const { keyId: key_id } = desk.keys.travail;
    const done = { key_id, operation: 'moderation.decide', outcome: 'done', object: id };
    assert.deepEqual(await desk.lastAudit(), done);
  });

  it('takes the text out of the queue: nobody decides twice', async () => {
    const { id } = await desk.tell();
    const held = await claim(id);
    const decisions = await Promise.all(
      [accept, reject].map((decision) => send(id, { claim: held, revision: 1, ...decision })),
    );
    assert.equal(decisions.filter(({ status }) => status === 201).length, 1);
    assert.ok(decisions.every(({ status }) => status === 201 || status === 404 || status === 409));
    assert.equal((await desk.history(id)).length, 2);
  });

  it('asks for the claim and for the revision that was read', async () => {
    const { id } = await desk.tell();
    const without = await send(id, { ...accept, claim: 'none', revision: 1 });
    assert.deepEqual([without.status, without.body.code], [409, 'conflict']);
    const held = await claim(id);
    await desk.api.db.updateTable('experience').set({ revision: 2 }).where('id', '=', id).execute();
    const late = await send(id, { ...accept, claim: held, revision: 1 });
    assert.deepEqual([late.status, late.body.code], [409, 'conflict']);
    assert.equal((await storyOf(id)).state, 'pending');
  });

  it('is for whoever claimed it, even late, as long as nobody else took it', async () => {
    const { id } = await desk.tell();
    const first = await claim(id);
    desk.api.setNow('2026-03-15T12:30:00.000Z');
    const { id: other } = await desk.tell();
    const lapsed = await claim(other);
    assert.equal((await send(id, { ...accept, claim: first, revision: 1 })).status, 201);
    desk.api.setNow('2026-03-15T13:00:00.000Z');
    await claim(other, desk.keys.dep62);
    assert.equal((await send(other, { ...accept, claim: lapsed, revision: 1 })).status, 409);
    desk.api.setNow('2026-03-15T12:00:00.000Z');
  });

  it('tells the networks where to read it', async () => {
    const webhook = {
      id: 'hook',
      network_id: 'travail',
      url: 'https://hook.example/',
      events: ['experience.published' as const],
      secret: '',
      created_at: '2026-01-01T00:00:00.000Z',
    };
    await desk.api.db.insertInto('webhook').values(webhook).execute();
    const { id } = await desk.tell();
    await decide(id, accept);
    const { payload } = await desk.api.db
      .selectFrom('webhook_delivery')
      .select('payload')
      .executeTakeFirstOrThrow();
    assert.match(payload, new RegExp(`/experience\\.html\\?id=${id}"`));
    await desk.api.db.deleteFrom('webhook').execute();
  });
});

describe('Personal data → masked in public, kept for the moderator', () => {
  const text = 'Mme Martin, 06 12 34 56 78, ne rappelle pas.';
  const masks = [
    { field: 'story', start: 4, end: 10, reason: 'name' },
    { field: 'story', start: 12, end: 26, reason: 'phone' },
    { field: 'pseudonym', start: 0, end: 6, reason: 'name' },
  ];

  it('hides the masked parts in public, and keeps them with their reasons', async () => {
    const { id } = await desk.tell({ story: text, pseudonym: 'Durand' });
    const answer = await decide(id, { decision: 'accept', masks });
    assert.equal(answer.status, 201, answer.text);
    const shown = await experience(id);
    assert.deepEqual([shown.story, shown.pseudonym], ['Mme […], […], ne rappelle pas.', '[…]']);
    const search = await desk.read('/v1/experiences?q=Martin');
    assert.doesNotMatch(search.text, /Martin|06 12|Durand/);
    assert.equal((await storyOf(id)).story, text);
    const rows = await desk.api.db.selectFrom('mask').selectAll().where('experience_id', '=', id).execute();
    assert.deepEqual(
      rows.map(({ field, reason, revision, key_id }) => [field, reason, revision, key_id]),
      masks.map(({ field, reason }) => [field, reason, 1, desk.keys.travail.keyId]),
    );
  });

  it('refuses a mask outside its text, and publishes nothing', async () => {
    const { id } = await desk.tell({ story: text });
    const outside = [
      { field: 'story', start: 0, end: 200, reason: 'name' },
      { field: 'pseudonym', start: 0, end: 1, reason: 'name' },
      { field: 'message', start: 0, end: 1, reason: 'name' },
    ];
    const answer = await decide(id, { decision: 'accept', masks: outside });
    assert.deepEqual([answer.status, answer.body.code], [422, 'invalid-body']);
    assert.deepEqual(
      answer.body.errors?.map(({ pointer }) => pointer),
      ['/masks/0/end', '/masks/1/field', '/masks/2/field'],
    );
    assert.equal((await storyOf(id)).state, 'pending');
    assert.equal((await desk.read(`/v1/experiences/${id}`)).status, 404);
  });
});

describe('rejecting', () => {
  it('keeps the reason and the comment for the author, who is told how to amend', async () => {
    const { id } = await desk.tell();
    const answer = await decide(id, reject);
    assert.deepEqual([answer.status, answer.body], [201, { experience: id, state: 'rejected' }]);
    const { rejection_reason, rejection_comment } = await storyOf(id);
    assert.deepEqual([rejection_reason, rejection_comment], [reject.reason, reject.comment]);
    assert.deepEqual(await desk.history(id), ['received', 'rejected']);
    assert.deepEqual(await desk.letters(id), ['rejected']);
  });
});

describe('A pending or rejected story by its id → 404 on every route, cache and export', () => {
  const lists = [
    '/v1/experiences',
    '/v1/experiences?q=secretissime',
    '/v1/experiences?structure=om8uY5Zf3J&sort=oldest',
  ];
  const exports = ['/v1/open-data/experiences.csv', '/v1/open-data/experiences.json'];
  const report = { reason: 'other', explanation: 'Une explication.', goodFaith: true, challenge: 'none' };
  const send404 = async (id: string, path: string, payload: object) => {
    const url = `/v1/experiences/${id}/${path}`;
    const answer = await desk.api.app.inject({ method: 'POST', url, payload });
    assert.equal(answer.statusCode, 404, answer.body);
  };
  const assertUnseen = async (id: string) => {
    assert.equal((await desk.read(`/v1/experiences/${id}`)).status, 404);
    await send404(id, 'votes', { useful: true });
    await send404(id, 'reports', report);
    for (const url of [...lists, ...exports]) {
      const answer = await desk.read(url);
      assert.equal(answer.status, 200, url);
      assert.doesNotMatch(answer.text, /secretissime/i, url);
    }
  };

  it('while it waits, then once it is rejected', async () => {
    const { id } = await desk.tell({ story: 'Secretissime.' });
    await assertUnseen(id);
    await decide(id, reject);
    await assertUnseen(id);
  });

  it('once its author amended it, whatever every cache had kept', async () => {
    const { id } = await desk.tell({ story: 'Secretissime.', state: 'published' });
    assert.equal((await desk.read(`/v1/experiences/${id}`)).status, 200);
    for (const url of [...lists, ...exports]) assert.match((await desk.read(url)).text, /secretissime/i, url);
    await amend(id, 'Secretissime encore.');
    await assertUnseen(id);
  });
});

describe('Edited after approval → moderated again', () => {
  it('keeps its first publication, and its new words alone', async () => {
    const { id } = await desk.tell({ state: 'published', publishedAt: '2026-03-02T08:00:00.000Z' });
    await amend(id, 'De nouveaux mots.');
    assert.equal((await desk.read(`/v1/experiences/${id}`)).status, 404);
    const item = await desk.ask<ModerationItem>(desk.keys.travail, 'GET', `/v1/agent/moderation/${id}`);
    assert.deepEqual([item.body.amended, item.body.revision], [true, 2]);
    const stale = await send(id, { ...accept, claim: await claim(id), revision: 1 });
    assert.equal(stale.status, 409);
    const waiting = desk.api.db.selectFrom('moderation_item').select('claim_id').where('id', '=', id);
    const { claim_id: held } = await waiting.executeTakeFirstOrThrow();
    const answer = await send(id, { ...accept, claim: held, revision: 2 });
    assert.equal(answer.status, 201, answer.text);
    const shown = await experience(id);
    assert.deepEqual([shown.story, shown.publishedAt], ['De nouveaux mots.', '2026-03-02T08:00:00.000Z']);
  });
});

describe('HTML and javascript: stay inert text', () => {
  it('in the title, the story and the pseudonym', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const story = '</script><script>alert(1)</script> [lien](javascript:alert(1))';
    const pseudonym = 'javascript:alert(1)';
    const { id } = await desk.tell({ title, story, pseudonym });
    await decide(id, accept);
    const answer = await desk.api.app.inject({ url: `/v1/experiences/${id}` });
    assert.equal(answer.headers['content-type'], 'application/json; charset=utf-8');
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    const shown = answer.json<Experience>();
    assert.deepEqual([shown.title, shown.story, shown.pseudonym], [title, story, pseudonym]);
  });
});

describe('many decisions at the same moment', () => {
  it('all land, and their stories are all public', async () => {
    const stories = await Promise.all(
      Array.from({ length: 12 }, (_, rank) => desk.tell({ title: `Accueil au guichet ${rank}` })),
    );
    const held = await Promise.all(stories.map(({ id }) => claim(id)));
    const answers = await Promise.all(
      stories.map(({ id }, rank) => send(id, { ...accept, claim: held[rank], revision: 1 })),
    );
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
    for (const { id } of stories) assert.equal((await desk.read(`/v1/experiences/${id}`)).status, 200);
  });
});

describe('a missing right', () => {
  it('is refused with 403', async () => {
    const key = await authorizationOf(desk.api.db, { network: 'travail', rights: ['replies', 'actions'] });
    const { id } = await desk.tell();
    for (const [method, path] of [
      ['GET', ''],
      ['GET', `/${id}`],
      ['POST', `/${id}/claims`],
      ['DELETE', `/${id}/claims/none`],
    ] as const) {
      assert.equal((await desk.ask(key, method, `/v1/agent/moderation${path}`)).status, 403);
    }
    assert.equal((await send(id, { ...accept, claim: 'none', revision: 1 }, key)).status, 403);
  });
});

const amend = async (id: string, story: string) => {
  const token = desk.api.context.secrets.mark('follow-up', id);
  const answer = await desk.api.app.inject({
    method: 'PATCH',
    url: `/v1/follow-ups/${token}`,
    payload: { amendment: { story } },
  });
  assert.equal(answer.statusCode, 200, answer.body);
};
