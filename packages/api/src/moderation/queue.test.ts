import type { Claim, ModerationItem } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bapaume } from '../results/testing/register.js';
import { openDesk, type Desk, type Key } from './testing/desk.js';

type Page = { items: ModerationItem[]; nextCursor: string | null };

let desk: Desk;
let other: Key;
before(async () => {
  desk = await openDesk(['moderation']);
  other = { ...desk.keys.dep62 };
});
after(() => desk.api.close());

const queueOf = async (key: Key, limit = 100) => {
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = await desk.ask<Page>(key, 'GET', `/v1/agent/moderation?limit=${limit}${cursor}`);
    assert.equal(page.status, 200, page.text);
    seen.push(...page.body.items.map(({ id }) => id));
    cursor = page.body.nextCursor === null ? '' : `&cursor=${page.body.nextCursor}`;
  } while (cursor !== '');
  return seen;
};
const claim = (key: Key, id: string) => desk.ask<Claim>(key, 'POST', `/v1/agent/moderation/${id}/claims`);
const get = (key: Key, id: string) => desk.ask<ModerationItem>(key, 'GET', `/v1/agent/moderation/${id}`);

describe('the queue', () => {
  before(async () => {
    const told = (id: string, day: string, rest: object = {}) =>
      desk.tell({ id, writtenAt: `2026-03-${day}T08:00:00.000Z`, ...rest });
    await told('second', '02');
    await told('first', '01');
    await told('urgent', '03', { urgent: true });
    await told('lille', '04', { structures: ['lille'] });
    await told('both', '05', { structures: ['caf62', bapaume] });
    await told('caf-alone', '06', { structures: ['caf62'] });
    await told('network-alone', '07', { structures: [], network: 'travail' });
    await told('nowhere', '08', { structures: [] });
    await told('public', '09', { state: 'published' });
  });

  it('has the urgent ones first, then the oldest, page by page', async () => {
    const whole = ['urgent', 'first', 'second', 'lille', 'both', 'network-alone', 'nowhere'];
    for (const limit of [1, 3, 100]) assert.deepEqual(await queueOf(desk.keys.travail, limit), whole);
  });

  it('has what a key covers: its structures, or for a whole network what belongs to none', async () => {
    assert.deepEqual(await queueOf(desk.keys.dep62), ['urgent', 'first', 'second', 'both']);
    assert.deepEqual(await queueOf(desk.keys.caf), ['both', 'caf-alone', 'nowhere']);
  });

  it('shows the words as they were written, and where they were sent', async () => {
    const { body } = await get(desk.keys.travail, 'both');
    assert.equal(body.story, 'J’ai envoyé mon dossier, puis plus rien.');
    assert.deepEqual(
      body.structures.map(({ id, network }) => [id, network]),
      [
        ['caf62', 'caf'],
        [bapaume, 'travail'],
      ],
    );
    assert.deepEqual([body.contactable, body.claim, body.amended], [true, null, false]);
    assert.deepEqual(
      body.history.map(({ kind }) => kind),
      ['received'],
    );
  });

  it('takes the cursors it gave alone', async () => {
    const { status } = await desk.ask(desk.keys.travail, 'GET', '/v1/agent/moderation?cursor=WzFd');
    assert.equal(status, 400);
  });
});

describe('Two moderators at once → 409 for the second', () => {
  it('says who has the text, and until when', async () => {
    await desk.tell({ id: 'wanted' });
    const first = await claim(desk.keys.travail, 'wanted');
    assert.equal(first.status, 201, first.text);
    assert.equal(first.body.until, '2026-03-15T12:20:00.000Z');
    for (const key of [desk.keys.travail, desk.keys.dep62]) {
      const second = await desk.ask(key, 'POST', '/v1/agent/moderation/wanted/claims');
      assert.deepEqual([second.status, second.body.code], [409, 'conflict']);
      assert.match(second.body.detail ?? '', /key «test».*2026-03-15T12:20:00\.000Z/);
    }
    const { body } = await get(other, 'wanted');
    assert.deepEqual(body.claim, { mine: false, until: first.body.until });
    assert.equal((await get(desk.keys.travail, 'wanted')).body.claim?.mine, true);
  });

  it('names the network alone to another network', async () => {
    await desk.tell({ id: 'shared', structures: ['caf62', bapaume] });
    await claim(desk.keys.travail, 'shared');
    const { body } = await desk.ask(desk.keys.caf, 'POST', '/v1/agent/moderation/shared/claims');
    assert.match(body.detail ?? '', /the network «travail»/);
    assert.doesNotMatch(body.detail ?? '', /test/);
  });

  it('gives one of many at the same moment the text', async () => {
    await desk.tell({ id: 'race' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => claim(desk.keys.travail, 'race')));
    const statuses = answers.map(({ status }) => status).sort();
    assert.deepEqual(statuses, [201, ...Array<number>(7).fill(409)]);
  });
});

describe('a claim', () => {
  it('that ran out may be taken by another moderator', async () => {
    await desk.tell({ id: 'left' });
    await claim(desk.keys.travail, 'left');
    desk.api.setNow('2026-03-15T12:19:59.999Z');
    assert.equal((await claim(other, 'left')).status, 409);
    desk.api.setNow('2026-03-15T12:20:00.000Z');
    assert.equal((await get(other, 'left')).body.claim, null);
    assert.equal((await claim(other, 'left')).status, 201);
    desk.api.setNow('2026-03-15T12:00:00.000Z');
  });

  it('is given back by whoever knows it', async () => {
    await desk.tell({ id: 'released' });
    const { body } = await claim(desk.keys.travail, 'released');
    const release = (id: string) =>
      desk.ask(desk.keys.travail, 'DELETE', `/v1/agent/moderation/released/claims/${id}`);
    assert.equal((await release('another')).status, 404);
    assert.equal((await release(body.id)).status, 204);
    assert.equal((await release(body.id)).status, 404);
    assert.equal((await claim(other, 'released')).status, 201);
  });
});

describe('Another network’s object → 404 and an audit line', () => {
  const decision = { decision: 'accept', claim: 'none', revision: 1, masks: [] };
  for (const [operation, method, path, payload] of [
    ['moderation.get', 'GET', '', undefined],
    ['moderation.claim', 'POST', '/claims', undefined],
    ['moderation.release', 'DELETE', '/claims/none', undefined],
    ['moderation.decide', 'POST', '/decisions', decision],
  ] as const) {
    it(operation, async () => {
      for (const id of ['caf-alone', 'no-such-text']) {
        const answer = await desk.ask(
          desk.keys.travail,
          method,
          `/v1/agent/moderation/${id}${path}`,
          payload,
        );
        assert.deepEqual([answer.status, answer.body.code], [404, 'not-found'], answer.text);
        const { keyId } = desk.keys.travail;
        assert.deepEqual(await desk.lastAudit(), {
          key_id: keyId,
          operation,
          outcome: 'refused',
          object: id,
        });
      }
    });
  }
});
