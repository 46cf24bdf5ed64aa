import type { Claim } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bapaume } from '../results/testing/register.js';
import { openDesk, type Desk, type Key } from './testing/desk.js';

let desk: Desk;
before(async () => {
  desk = await openDesk(['moderation']);
});
after(() => desk.api.close());

const handOver = async (id: string, decision: object, key: Key = desk.keys.travail) => {
  const { body } = await desk.ask<Claim>(key, 'POST', `/v1/agent/moderation/${id}/claims`);
  return desk.ask(key, 'POST', `/v1/agent/moderation/${id}/decisions`, {
    decision: 'hand-over',
    claim: body.id,
    revision: 1,
    ...decision,
  });
};
const threadsOf = async (id: string) => {
  const rows = await desk.api.db
    .selectFrom('thread')
    .select(['id', 'structure_id'])
    .where('experience_id', '=', id)
    .orderBy('position')
    .execute();
  return rows.map((row) => [row.id, row.structure_id]);
};
const get = (key: Key, id: string) => desk.ask(key, 'GET', `/v1/agent/moderation/${id}`);

describe('handing a story over', () => {
  it('moves its thread to a structure of another network, whose moderators find it free', async () => {
    const { id, threads } = await desk.tell();
    assert.equal((await get(desk.keys.caf, id)).status, 404);
    const comment = 'C’est la CAF qui verse cette aide.';
    const answer = await handOver(id, { from: bapaume, to: 'caf62', comment });
    assert.deepEqual([answer.status, answer.body], [201, { experience: id, state: 'pending' }]);
    assert.deepEqual(await threadsOf(id), [[threads[0], 'caf62']]);
    assert.equal((await get(desk.keys.travail, id)).status, 404);
    const found = await desk.ask<{ claim: unknown; history: object[] }>(
      desk.keys.caf,
      'GET',
      `/v1/agent/moderation/${id}`,
    );
    assert.equal(found.body.claim, null);
    assert.deepEqual(found.body.history.at(-1), {
      at: '2026-03-15T12:00:00.000Z',
      kind: 'handed-over',
      reason: null,
      comment,
    });
  });

  it('finds a place for a story that was sent to none', async () => {
    const { id } = await desk.tell({ structures: [], network: 'travail' });
    assert.equal((await handOver(id, { to: 'caf62' })).status, 201);
    assert.deepEqual(
      (await threadsOf(id)).map(([, structure]) => structure),
      ['caf62'],
    );
    assert.equal((await get(desk.keys.caf, id)).status, 200);
    assert.equal((await get(desk.keys.travail, id)).status, 404);
  });

  it('leaves what was said with those who said it, and adds a thread', async () => {
    const { id, threads } = await desk.tell({ messages: [{ by: 'administration' }] });
    assert.equal((await handOver(id, { from: bapaume, to: 'caf62' })).status, 201);
    const after = await threadsOf(id);
    assert.deepEqual(after[0], [threads[0], bapaume]);
    assert.equal(after[1]?.[1], 'caf62');
  });

  it('refuses a structure that does not exist, and loses nothing', async () => {
    const { id } = await desk.tell();
    const before = await threadsOf(id);
    for (const [decision, pointer] of [
      [{ from: bapaume, to: 'nowhere' }, '/to'],
      [{ from: bapaume, to: bapaume }, '/to'],
      [{ to: 'caf62' }, '/from'],
      [{ from: 'lille', to: 'caf62' }, '/from'],
    ] as const) {
      await desk.api.db.updateTable('moderation_item').set({ claimed_until: null }).execute();
      const answer = await handOver(id, decision);
      assert.deepEqual([answer.status, answer.body.errors?.[0]?.pointer], [422, pointer], answer.text);
    }
    assert.deepEqual(await threadsOf(id), before);
    assert.equal((await get(desk.keys.travail, id)).status, 200);
  });

  it('is for those whom the story was sent to', async () => {
    const { id } = await desk.tell({ structures: [bapaume, 'caf62'] });
    const answer = await handOver(id, { from: 'caf62', to: 'lille' });
    assert.deepEqual([answer.status, answer.body.code], [403, 'forbidden']);
    const { keyId: key_id } = desk.keys.travail;
    const refused = { key_id, operation: 'moderation.decide', outcome: 'refused', object: 'caf62' };
    assert.deepEqual(await desk.lastAudit(), refused);
  });
});
