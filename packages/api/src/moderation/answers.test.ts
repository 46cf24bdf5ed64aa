import type { Claim, Experience, ModerationItem } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { insertStory } from '../experiences/testing/stories.js';
import { bapaume } from '../results/testing/register.js';
import { openDesk, type Desk } from './testing/desk.js';

const text = 'Merci, mais M. Durand ne m’a pas rappelé.';

let desk: Desk;
before(async () => {
  desk = await openDesk(['moderation']);
});
after(() => desk.api.close());

const told = async (state: 'published' | 'removed' = 'published') => {
  const inserted = await desk.tell({
    state,
    messages: [{ by: 'administration' }, { by: 'author', state: 'pending', text }],
  });
  return { ...inserted, answer: inserted.messages[1] ?? '' };
};
const decide = async (id: string, decision: object) => {
  const key = desk.keys.travail;
  const { body } = await desk.ask<Claim>(key, 'POST', `/v1/agent/moderation/${id}/claims`);
  const sent = { claim: body.id, revision: 1, ...decision };
  return desk.ask(key, 'POST', `/v1/agent/moderation/${id}/decisions`, sent);
};
const messagesOf = async (id: string) =>
  ((await desk.read(`/v1/experiences/${id}`)).body as Experience).threads[0]?.messages ?? [];

describe('an author’s answer to a reply', () => {
  it('waits in the queue under its own id, and is nowhere in public', async () => {
    const { id, answer } = await told();
    const item = await desk.ask<ModerationItem>(desk.keys.travail, 'GET', `/v1/agent/moderation/${answer}`);
    assert.deepEqual([item.body.kind, item.body.message, item.body.experience], ['message', text, id]);
    assert.deepEqual(
      (await messagesOf(id)).map(({ by }) => by),
      ['administration'],
    );
  });

  it('is published without its masked parts once accepted', async () => {
    const { id, answer } = await told();
    const masks = [{ field: 'message', start: 15, end: 21, reason: 'name' }];
    const accepted = await decide(answer, { decision: 'accept', masks });
    assert.deepEqual([accepted.status, accepted.body], [201, { experience: id, state: 'published' }]);
    assert.equal((await messagesOf(id))[1]?.text, 'Merci, mais M. […] ne m’a pas rappelé.');
    const kept = desk.api.db.selectFrom('message').select('text').where('id', '=', answer);
    assert.equal((await kept.executeTakeFirstOrThrow()).text, text);
  });

  it('is told why where it is rejected, and stays unseen', async () => {
    const { id, answer } = await told();
    const rejected = await decide(answer, { decision: 'reject', reason: 'insulting-or-unlawful' });
    assert.equal(rejected.status, 201, rejected.text);
    assert.equal((await messagesOf(id)).length, 1);
    assert.deepEqual(await desk.letters(id), ['answer-rejected']);
  });

  it('does not appear under a story that is not public', async () => {
    const { answer } = await told('removed');
    const refused = await decide(answer, { decision: 'accept', masks: [] });
    assert.deepEqual([refused.status, refused.body.code], [409, 'conflict']);
  });

  it('stays in its thread', async () => {
    const { answer } = await told();
    const refused = await decide(answer, { decision: 'hand-over', from: bapaume, to: 'caf62' });
    assert.deepEqual([refused.status, refused.body.errors?.[0]?.pointer], [422, '/decision']);
  });

  it('takes no mask of the story, nor a mask outside itself', async () => {
    const { answer } = await told();
    const masks = [
      { field: 'story', start: 0, end: 1, reason: 'name' },
      { field: 'message', start: 0, end: 400, reason: 'name' },
    ];
    const refused = await decide(answer, { decision: 'accept', masks });
    assert.deepEqual(
      refused.body.errors?.map(({ pointer }) => pointer),
      ['/masks/0/field', '/masks/1/end'],
    );
  });

  it('is proposed masks for the personal data found in it', async () => {
    const { messages } = await insertStory(desk.api.db, {
      state: 'published',
      structures: [bapaume],
      messages: [{ by: 'administration' }, { by: 'author', state: 'pending', text: 'Au 06 12 34 56 78.' }],
    });
    const url = `/v1/agent/moderation/${messages[1]}`;
    const { body } = await desk.ask<ModerationItem>(desk.keys.travail, 'GET', url);
    assert.deepEqual(body.findings, [{ field: 'message', start: 3, end: 17, reason: 'phone' }]);
  });
});
