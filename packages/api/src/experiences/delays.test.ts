import type { StoryEvent } from '@spplus/contract';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { testDatabase, type TestDatabase } from '../platform/testing/database.js';
import { measure } from './delays.js';
import { recordStoryEvent } from './story-events.js';
import { insertStory } from './testing/stories.js';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());
beforeEach(() => database.db.deleteFrom('experience').execute());

const now = new Date('2026-06-01T00:00:00.000Z');
const hour = 60 * 60 * 1000;

type Happened = readonly [kind: StoryEvent['kind'], hoursAfterReceipt: number];

/** A story received at a moment, and what happened to it then. */
async function story(received: string, ...happened: readonly Happened[]): Promise<void> {
  const { id } = await insertStory(database.db, { writtenAt: received });
  await database.db.transaction().execute(async (transaction) => {
    for (const [kind, hours] of happened) {
      const at = new Date(Date.parse(received) + hours * hour).toISOString();
      await recordStoryEvent(transaction, { experience_id: id, at, kind });
    }
  });
}
const times = async (count: number, ...happened: readonly Happened[]) => {
  for (let index = 0; index < count; index += 1) await story('2026-03-01T00:00:00.000Z', ...happened);
};

describe('measured delays', () => {
  test('say nothing while fewer than five were measured', async () => {
    await times(4, ['published', 2], ['replied', 50]);
    assert.deepEqual(await measure(database.db, now), { moderationHours: null, replyDays: null });
    await times(1, ['published', 2], ['replied', 50]);
    assert.deepEqual(await measure(database.db, now), { moderationHours: 2, replyDays: 2 });
  });

  test('are medians: one story that waited long changes little', async () => {
    await times(2, ['published', 1]);
    await times(2, ['rejected', 3]);
    await times(1, ['published', 4000]);
    assert.equal((await measure(database.db, now)).moderationHours, 3);
  });

  test('count an amendment from when it was sent, and a first reply once', async () => {
    await times(
      5,
      ['published', 10],
      ['replied', 34],
      ['reply-edited', 40],
      ['replied', 340],
      ['amended', 400],
    );
    await times(5, ['rejected', 1], ['amended', 100], ['published', 110]);
    await times(1, ['published', 10]);
    assert.deepEqual(await measure(database.db, now), { moderationHours: 10, replyDays: 1 });
  });

  test('leave out what is older than twelve months', async () => {
    for (let index = 0; index < 5; index += 1) await story('2025-01-01T00:00:00.000Z', ['published', 5]);
    assert.equal((await measure(database.db, now)).moderationHours, null);
  });
});
