import type { Experience, Report } from '@spplus/contract';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sealReporter } from '../mails/reporter.js';
import { openDesk, type Desk, type Key } from '../moderation/testing/desk.js';

interface Page {
  readonly items: Report[];
  readonly nextCursor: string | null;
}

let desk: Desk;
before(async () => {
  desk = await openDesk(['moderation']);
});
after(() => desk.api.close());

const receive = async (experience: string, rest: { id?: string; day?: string } = {}) => {
  const { id = randomUUID(), day = '10' } = rest;
  const contact = sealReporter(desk.api.context.secrets, { email: 'temoin@exemple.fr' });
  const received_at = `2026-03-${day}T08:00:00.000Z`;
  const row = { id, experience_id: experience, reason: 'defamation', explanation: 'Faux.', contact } as const;
  await desk.api.db
    .insertInto('report')
    .values({ ...row, state: 'received', received_at })
    .execute();
  return id;
};
const decide = (id: string, decision: object, key: Key = desk.keys.travail) =>
  desk.ask(key, 'POST', `/v1/agent/reports/${id}/decisions`, {
    reason: 'Motif de la décision.',
    ...decision,
  });
const list = async (query: string, key: Key = desk.keys.travail) => {
  const { status, text, body } = await desk.ask<Page>(key, 'GET', `/v1/agent/reports${query}`);
  assert.equal(status, 200, text);
  return body;
};
const experience = async (id: string) => (await desk.read(`/v1/experiences/${id}`)).body as Experience;
const lastEvent = (id: string) =>
  desk.api.db
    .selectFrom('story_event')
    .select(['kind', 'reason', 'comment'])
    .where('experience_id', '=', id)
    .orderBy('id', 'desc')
    .executeTakeFirst();
const lettersWith = async (id: string) => {
  const rows = await desk.api.db
    .selectFrom('mail')
    .select(['template', 'parameters'])
    .where('experience_id', '=', id)
    .execute();
  return Object.fromEntries(rows.map(({ template, parameters }) => [template, parameters]));
};
const remove = { decision: 'remove' };
const keep = { decision: 'keep' };

describe('the list of reports', () => {
  it('has those that wait first, the oldest before the others, of the stories that the key moderates', async () => {
    const { id } = await desk.tell({ state: 'published' });
    const { id: elsewhere } = await desk.tell({ state: 'published', structures: ['caf62'] });
    await receive(id, { id: 'newer', day: '12' });
    await receive(id, { id: 'older', day: '11' });
    await receive(id, { id: 'decided', day: '09' });
    await receive(elsewhere, { id: 'theirs' });
    await decide('decided', keep);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { items, nextCursor } = await list(`?limit=1${cursor}`);
      seen.push(...items.map((report) => report.id));
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    assert.deepEqual(seen, ['older', 'newer', 'decided']);
    const ids = async (query: string) => (await list(query)).items.map((report) => report.id);
    assert.deepEqual(await ids('?open=true'), ['older', 'newer']);
    assert.deepEqual(await ids('?open=false'), ['decided']);
  });
});

describe('Report of unlawful content → receipt and reasoned decision', () => {
  it('keeps the text, and tells the reason to whoever reported', async () => {
    const { id } = await desk.tell({ state: 'published', title: 'Un titre' });
    const answer = await desk.ask<Report>(
      desk.keys.travail,
      'POST',
      `/v1/agent/reports/${await receive(id)}/decisions`,
      { ...keep, reason: 'Une opinion, rien d’illicite.' },
    );
    assert.deepEqual(
      [answer.status, answer.body.state, answer.body.decisionReason, answer.body.decidedAt],
      [201, 'kept', 'Une opinion, rien d’illicite.', '2026-03-15T12:00:00.000Z'],
    );
    assert.equal((await experience(id)).title, 'Un titre');
    const decided = { title: 'Un titre', decision: 'kept', reason: 'Une opinion, rien d’illicite.' };
    assert.deepEqual(await lettersWith(id), { 'report-decided': decided });
  });

  it('hides a part of the text at once, and tells both sides why', async () => {
    const { id } = await desk.tell({ state: 'published', title: 'M. Durand est un voleur' });
    const masks = [{ field: 'title', start: 3, end: 9, reason: 'name' }];
    assert.equal((await experience(id)).title, 'M. Durand est un voleur');
    const answer = await decide(await receive(id), { decision: 'mask', revision: 1, masks });
    assert.equal(answer.status, 201, answer.text);
    assert.equal((await experience(id)).title, 'M. […] est un voleur');
    const reason = 'Motif de la décision.';
    assert.deepEqual(await lastEvent(id), { kind: 'masked', reason, comment: null });
    assert.deepEqual(await lettersWith(id), {
      masked: { reason },
      'report-decided': { title: 'M. […] est un voleur', decision: 'masked', reason },
    });
  });

  it('adds to the masks that were there', async () => {
    const { id } = await desk.tell({ state: 'published', title: 'Anne et Paul' });
    const mask = (start: number, end: number) => ({
      decision: 'mask',
      revision: 1,
      masks: [{ field: 'title', start, end, reason: 'name' }],
    });
    await decide(await receive(id), mask(0, 4));
    await decide(await receive(id), mask(8, 12));
    assert.equal((await experience(id)).title, '[…] et […]');
  });

  it('removes the text from every public place, and tells both sides why', async () => {
    const { id } = await desk.tell({ state: 'published', title: 'Illicite' });
    assert.equal((await desk.read(`/v1/experiences/${id}`)).status, 200);
    const answer = await decide(await receive(id), remove);
    assert.equal(answer.status, 201, answer.text);
    assert.equal((await desk.read(`/v1/experiences/${id}`)).status, 404);
    assert.doesNotMatch((await desk.read('/v1/experiences')).text, /Illicite/);
    const reason = 'Motif de la décision.';
    assert.deepEqual(await lastEvent(id), { kind: 'removed', reason, comment: null });
    assert.deepEqual(await lettersWith(id), {
      removed: { reason },
      'report-decided': { title: 'Illicite', decision: 'removed', reason },
    });
  });

  it('closes the other reports of a removed text without removing it again', async () => {
    const { id } = await desk.tell({ state: 'published' });
    const reports = [await receive(id), await receive(id)];
    for (const report of reports) assert.equal((await decide(report, remove)).status, 201);
    assert.deepEqual(await desk.history(id), ['received', 'removed']);
  });

  it('is decided once', async () => {
    const { id } = await desk.tell({ state: 'published' });
    const report = await receive(id);
    const answers = await Promise.all([decide(report, keep), decide(report, remove)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
  });

  it('hides and removes nothing of a text that waits for a moderator', async () => {
    const { id } = await desk.tell({ state: 'pending' });
    const report = await receive(id);
    const masks = [{ field: 'title', start: 0, end: 1, reason: 'name' }];
    for (const decision of [remove, { decision: 'mask', revision: 1, masks }]) {
      assert.equal((await decide(report, decision)).status, 409);
    }
    assert.ok((await list('?open=true')).items.some((open) => open.id === report));
  });

  it('hides nothing of words that are not those that were read', async () => {
    const { id } = await desk.tell({ state: 'published', title: 'M. Durand est un voleur' });
    const masks = [{ field: 'title', start: 3, end: 9, reason: 'name' }];
    const answer = await decide(await receive(id), { decision: 'mask', revision: 2, masks });
    assert.equal(answer.status, 409);
    assert.equal((await experience(id)).title, 'M. Durand est un voleur');
  });

  it('refuses a mask outside the text', async () => {
    const { id } = await desk.tell({ state: 'published' });
    const masks = [{ field: 'message', start: 0, end: 1, reason: 'name' }];
    const answer = await decide(await receive(id), { decision: 'mask', revision: 1, masks });
    assert.deepEqual([answer.status, answer.body.errors?.[0]?.pointer], [422, '/masks/0/field']);
  });
});

describe('Another network’s object → 404 and an audit line', () => {
  it('moderation.decideReport', async () => {
    const { id } = await desk.tell({ state: 'published' });
    const object = await receive(id);
    const answer = await decide(object, remove, desk.keys.caf);
    assert.deepEqual([answer.status, answer.body.code], [404, 'not-found']);
    const { keyId: key_id } = desk.keys.caf;
    const refused = { key_id, operation: 'moderation.decideReport', outcome: 'refused', object };
    assert.deepEqual(await desk.lastAudit(), refused);
  });
});
