import type { AgentThread, Experience, Message } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { insertStory, type StoryFixture } from '../experiences/testing/stories.js';
import { openDesk, type Desk, type Key } from '../moderation/testing/desk.js';
import { authorizationOf } from '../platform/testing/app.js';
import { bapaume } from '../results/testing/register.js';

interface Page {
  readonly items: AgentThread[];
  readonly nextCursor: string | null;
}

let desk: Desk;
before(async () => {
  desk = await openDesk(['replies']);
});
after(() => desk.api.close());

const told = async (fixture: StoryFixture = {}) => {
  const inserted = await desk.tell({ state: 'published', ...fixture });
  return { ...inserted, thread: inserted.threads[0] ?? '' };
};
const text = 'Bonjour, nous vous rappelons demain.';
const signature = 'L’agence de Bapaume';
const write = (thread: string, rest: object = {}, key: Key = desk.keys.dep62) =>
  desk.ask<Message & { code?: string; detail?: string }>(key, 'POST', '/v1/agent/replies', {
    thread,
    text,
    signature,
    ...rest,
  });
const edit = (id: string, body: object, key: Key = desk.keys.dep62) =>
  desk.ask<Message & { code?: string }>(key, 'PUT', `/v1/agent/replies/${id}`, {
    text: 'Corrigé.',
    signature,
    ...body,
  });
const experience = async (id: string) => (await desk.read(`/v1/experiences/${id}`)).body as Experience;

describe('replying', () => {
  it('is public at once, and told to the author', async () => {
    const { id, thread } = await told();
    assert.equal((await experience(id)).answered, false);
    const answer = await write(thread);
    assert.equal(answer.status, 201, answer.text);
    const shown = await experience(id);
    assert.deepEqual([shown.answered, shown.answeredAt], [true, '2026-03-15T12:00:00.000Z']);
    assert.deepEqual(shown.threads[0]?.messages, [answer.body]);
    assert.deepEqual(answer.body, {
      id: answer.body.id,
      by: 'administration',
      signature,
      text,
      writtenAt: '2026-03-15T12:00:00.000Z',
      editedAt: null,
      rating: null,
    });
    assert.deepEqual(await desk.history(id), ['received', 'replied']);
    assert.deepEqual(await desk.letters(id), ['replied']);
    const { keyId: key_id } = desk.keys.dep62;
    const done = { key_id, operation: 'replies.write', outcome: 'done', object: answer.body.id };
    assert.deepEqual(await desk.lastAudit(), done);
  });

  it('is done once, then again only after the author has answered', async () => {
    const { id, thread } = await told();
    const first = await write(thread);
    const second = await write(thread);
    assert.deepEqual([second.status, second.body.code], [409, 'conflict']);
    assert.match(second.body.detail ?? '', new RegExp(`PUT /v1/agent/replies/${first.body.id}`));
    const answer = { id: 'back', thread_id: thread, text: 'Merci.', written_at: '2026-03-15T12:30:00.000Z' };
    await desk.api.db
      .insertInto('message')
      .values({ ...answer, written_by: 'author', state: 'pending' })
      .execute();
    assert.equal((await write(thread)).status, 409);
    await desk.api.db.updateTable('message').set({ state: 'published' }).where('id', '=', 'back').execute();
    desk.api.setNow('2026-03-15T13:00:00.000Z');
    assert.equal((await write(thread)).status, 201);
    desk.api.setNow('2026-03-15T12:00:00.000Z');
    const { messages } = (await experience(id)).threads[0] ?? { messages: [] };
    assert.deepEqual(
      messages.map(({ by }) => by),
      ['administration', 'author', 'administration'],
    );
    assert.equal((await experience(id)).answeredAt, '2026-03-15T12:00:00.000Z');
  });

  it('lands once where two agents write at the same moment', async () => {
    const { id, thread } = await told();
    const answers = await Promise.all([write(thread), write(thread), write(thread)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409]);
    assert.deepEqual(await desk.letters(id), ['replied']);
  });

  it('answers a published story alone', async () => {
    for (const state of ['pending', 'rejected', 'removed'] as const) {
      const { thread } = await told({ state });
      assert.equal((await write(thread)).status, 404, state);
    }
  });

  it('keeps HTML and javascript: as inert text', async () => {
    const { id, thread } = await told();
    const html = '<script>alert(1)</script><a href="javascript:alert(1)">ici</a>';
    await write(thread, { text: html, signature: '<b>L’agence</b>' });
    const [message] = (await experience(id)).threads[0]?.messages ?? [];
    assert.deepEqual([message?.text, message?.signature], [html, '<b>L’agence</b>']);
  });
});

describe('editing a reply', () => {
  it('keeps the former words as versions, and says in public that it was edited', async () => {
    const { id, thread } = await told();
    const { body: reply } = await write(thread);
    desk.api.setNow('2026-03-16T09:00:00.000Z');
    const edited = await edit(reply.id, { version: 1, signature: 'La direction' });
    desk.api.setNow('2026-03-15T12:00:00.000Z');
    assert.deepEqual(
      [edited.status, edited.body.text, edited.body.editedAt],
      [200, 'Corrigé.', '2026-03-16T09:00:00.000Z'],
    );
    assert.equal((await experience(id)).threads[0]?.messages[0]?.text, 'Corrigé.');
    assert.deepEqual(await desk.history(id), ['received', 'replied', 'reply-edited']);
    const versions = await desk.ask(desk.keys.travail, 'GET', `/v1/agent/replies/${reply.id}/versions`);
    assert.deepEqual(versions.body, {
      items: [
        { version: 1, text, signature, writtenAt: '2026-03-15T12:00:00.000Z' },
        { version: 2, text: 'Corrigé.', signature: 'La direction', writtenAt: '2026-03-16T09:00:00.000Z' },
      ],
    });
  });

  it('is refused where somebody edited it since it was read', async () => {
    const { thread } = await told();
    const { body: reply } = await write(thread);
    const answers = await Promise.all([edit(reply.id, { version: 1 }), edit(reply.id, { version: 1 })]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    assert.equal((await edit(reply.id, { version: 1 })).body.code, 'conflict');
    assert.equal((await edit(reply.id, { version: 2 })).status, 200);
  });

  it('never touches what the author wrote', async () => {
    const { messages } = await told({ messages: [{ by: 'administration' }, { by: 'author' }] });
    assert.equal((await edit(messages[1] ?? '', { version: 1 })).status, 404);
  });
});

describe('the list of threads', () => {
  before(async () => {
    for (const table of ['message', 'thread', 'publication'] as const) {
      await desk.api.db.deleteFrom(table).execute();
    }
    const published = (id: string, day: string, rest: StoryFixture = {}) =>
      insertStory(desk.api.db, {
        id,
        state: 'published',
        structures: [bapaume],
        publishedAt: `2026-03-${day}T08:00:00.000Z`,
        ...rest,
      });
    await published('later', '05');
    await published('silent', '03');
    await published('answered', '01', { messages: [{ by: 'administration' }] });
    await published('back', '02', { messages: [{ by: 'administration' }, { by: 'author' }] });
    await published('unread', '04', {
      messages: [{ by: 'administration' }, { by: 'author', state: 'pending' }],
    });
    await published('lille', '06', { structures: ['lille', 'caf62'] });
    await insertStory(desk.api.db, { id: 'waiting', structures: [bapaume] });
  });

  const list = async (key: Key, query: string) => {
    const { status, text: answer, body } = await desk.ask<Page>(key, 'GET', `/v1/agent/replies?${query}`);
    assert.equal(status, 200, answer);
    return body;
  };
  const ids = async (key: Key, query = '') =>
    (await list(key, query)).items.map((item) => item.experience.id);

  it('has those of published stories that the key covers, the oldest first', async () => {
    assert.deepEqual(await ids(desk.keys.dep62), ['answered', 'back', 'silent', 'unread', 'later']);
    assert.deepEqual(await ids(desk.keys.travail), [
      'answered',
      'back',
      'silent',
      'unread',
      'later',
      'lille',
    ]);
    assert.deepEqual(await ids(desk.keys.caf), ['lille']);
  });

  it('gives each structure its own thread of a story', async () => {
    const [ofCaf] = (await list(desk.keys.caf, '')).items;
    assert.equal(ofCaf?.thread.structure.id, 'caf62');
    assert.equal(ofCaf?.story, 'J’ai envoyé mon dossier, puis plus rien.');
  });

  it('has those that await the administration’s word, or only the others', async () => {
    assert.deepEqual(await ids(desk.keys.dep62, 'awaiting=true'), ['back', 'silent', 'later']);
    assert.deepEqual(await ids(desk.keys.dep62, 'awaiting=false'), ['answered', 'unread']);
  });

  it('is read page by page', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { items, nextCursor } = await list(desk.keys.dep62, `awaiting=true&limit=1${cursor}`);
      seen.push(...items.map((item) => item.experience.id));
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    assert.deepEqual(seen, ['back', 'silent', 'later']);
  });
});

describe('Another network’s object → 404 and an audit line', () => {
  it('replies.write, replies.edit, replies.versions', async () => {
    const { thread } = await told();
    const { body: reply } = await write(thread);
    const { keyId: key_id } = desk.keys.caf;
    const refused = async (operation: string, object: string, status: number) => {
      assert.equal(status, 404, operation);
      assert.deepEqual(await desk.lastAudit(), { key_id, operation, outcome: 'refused', object });
    };
    await refused('replies.write', thread, (await write(thread, {}, desk.keys.caf)).status);
    await refused('replies.edit', reply.id, (await edit(reply.id, { version: 1 }, desk.keys.caf)).status);
    const versions = await desk.ask(desk.keys.caf, 'GET', `/v1/agent/replies/${reply.id}/versions`);
    await refused('replies.versions', reply.id, versions.status);
  });

  it('a missing right → 403', async () => {
    const key = await authorizationOf(desk.api.db, { network: 'travail', rights: ['moderation'] });
    const { thread } = await told();
    assert.equal((await write(thread, {}, key)).status, 403);
    assert.equal((await desk.ask(key, 'GET', '/v1/agent/replies')).status, 403);
  });
});
