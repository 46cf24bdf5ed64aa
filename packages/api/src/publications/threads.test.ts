import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { insertStory } from '../experiences/testing/stories.js';
import { testDatabase, type TestDatabase } from '../platform/testing/database.js';
import { bapaume, seedRegister } from '../results/testing/register.js';
import { threadsById, threadsOf } from './threads.js';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  await seedRegister(database.db);
});
after(() => database.close());

describe('threads', () => {
  it('come in the order of the story, each with its own messages and actions', async () => {
    const { db } = database;
    const { id } = await insertStory(db, {
      structures: ['lille', bapaume],
      messages: [
        { thread: 1, by: 'author', text: 'Merci.', at: '2026-03-05T08:00:00.000Z' },
        { thread: 1, by: 'administration', text: 'Bonjour.', at: '2026-03-04T08:00:00.000Z' },
        { thread: 0, by: 'administration', text: 'De Lille.' },
      ],
      actions: [{ thread: 1 }],
    });
    const threads = await threadsOf(db, id);
    assert.deepEqual(
      threads.map(({ structure, messages, actions }) => [
        structure.id,
        messages.map(({ text }) => text),
        actions.length,
      ]),
      [
        ['lille', ['De Lille.'], 0],
        [bapaume, ['Bonjour.', 'Merci.'], 1],
      ],
    );
    const found = await threadsById(db, [threads[1]?.id ?? '', 'unknown']);
    assert.deepEqual([...found.values()], [threads[1]]);
  });

  it('show nothing that waits for a moderator or was rejected', async () => {
    const { db } = database;
    const { id } = await insertStory(db, {
      structures: [bapaume],
      messages: [
        { by: 'administration' },
        { by: 'author', state: 'rejected' },
        { by: 'author', state: 'pending' },
      ],
    });
    const [thread] = await threadsOf(db, id);
    assert.deepEqual(
      thread?.messages.map(({ by }) => by),
      ['administration'],
    );
  });

  it('hide the masked parts of each message, and of no other', async () => {
    const { db } = database;
    const { id, messages } = await insertStory(db, {
      structures: [bapaume],
      messages: [
        { by: 'administration', text: 'Bonjour Anne.' },
        { by: 'author', text: 'Anne vous remercie.' },
      ],
    });
    await db
      .insertInto('mask')
      .values({
        experience_id: id,
        message_id: messages[1] ?? null,
        revision: 1,
        field: 'message',
        starts_at: 0,
        ends_at: 4,
        reason: 'name',
        key_id: 'key',
        created_at: '2026-03-05T08:00:00.000Z',
      })
      .execute();
    const [thread] = await threadsOf(db, id);
    assert.deepEqual(
      thread?.messages.map(({ text }) => text),
      ['Bonjour Anne.', '[…] vous remercie.'],
    );
  });

  it('say what authors think of replies and actions', async () => {
    const { db } = database;
    const { id, messages, actions } = await insertStory(db, {
      structures: [bapaume],
      messages: [{ by: 'administration' }],
      actions: [{ doneAt: '2026-03-06T08:00:00.000Z' }],
    });
    await db
      .updateTable('message')
      .set({ rating: 'partly' })
      .where('id', 'in', [...messages])
      .execute();
    const confirmed = { better: false, confirmed_at: '2026-04-06T08:00:00.000Z' };
    await db
      .updateTable('action')
      .set(confirmed)
      .where('id', 'in', [...actions])
      .execute();
    const [thread] = await threadsOf(db, id);
    assert.equal(thread?.messages[0]?.rating, 'partly');
    assert.deepEqual(thread.actions[0]?.confirmation, { better: false, at: '2026-04-06T08:00:00.000Z' });
  });
});
