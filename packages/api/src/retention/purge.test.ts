import type { ExperienceState } from '@spplus/contract';
import { sql } from 'kysely';
import { pino } from 'pino';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { insertStory } from '../experiences/testing/stories.js';
import type { Database } from '../platform/database/tables.js';
import { testContext, type TestContext } from '../platform/testing/context.js';
import { fieldsOf } from '../platform/testing/json.js';
import { bapaume, seedRegister } from '../results/testing/register.js';
import { kinds } from './kinds.js';
import { purge, purgeAll, purgeWork } from './purge.js';

let api: TestContext;
before(async () => {
  api = await testContext();
  await seedRegister(api.db);
  await api.db
    .insertInto('webhook')
    .values({
      id: 'hook',
      network_id: 'travail',
      url: 'https://hooks.example/spp',
      events: ['experience.withdrawn'],
      secret: 'sealed',
      created_at: '2026-01-01T00:00:00.000Z',
    })
    .execute();
});
after(() => api.close());
beforeEach(async () => {
  for (const table of ['experience', 'webhook_delivery', 'audit'] as const)
    await api.db.deleteFrom(table).execute();
});

const on = (day: string): string => `${day}T09:00:00.000Z`;
const told = (writtenAt: string, state: ExperienceState = 'published') =>
  insertStory(api.db, {
    state,
    writtenAt,
    publishedAt: writtenAt,
    structures: [bapaume],
    secrets: api.context.secrets,
    email: 'nadia@example.org',
  });
const kindOf = (name: string) => {
  const kind = kinds.find((candidate) => candidate.name === name);
  assert.ok(kind);
  return kind;
};
const purgeOn = (day: string, name: string): Promise<number> => {
  api.setNow(on(day));
  return purge(api.context, kindOf(name));
};
const count = async (table: keyof Database): Promise<number> => {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from ${sql.table(table)}`.execute(api.db);
  return rows[0]?.count ?? 0;
};

describe('what was kept long enough is erased', () => {
  it('an address, a year after the last thing that happened', async () => {
    const { id } = await told(on('2025-01-10'));
    await api.db
      .insertInto('story_event')
      .values({ experience_id: id, at: on('2025-03-10'), kind: 'replied' })
      .execute();
    assert.equal(await purgeOn('2026-03-10', 'addresses'), 0);
    assert.equal(await purgeOn('2026-03-11', 'addresses'), 1);
    assert.deepEqual([await count('contact'), await count('experience')], [0, 1]);
  });

  it('a refused story with all that belongs to it, and no other story', async () => {
    for (const state of ['rejected', 'removed', 'published', 'pending'] as const)
      await told(on('2026-01-10'), state);
    assert.equal(await purgeOn('2026-07-09', 'refused stories'), 0);
    assert.equal(await purgeOn('2026-07-10', 'refused stories'), 1);
    assert.equal(await purgeOn('2026-07-11', 'refused stories'), 1);
    assert.equal(await purgeOn('2030-01-01', 'refused stories'), 0);
    assert.deepEqual([await count('experience'), await count('contact'), await count('thread')], [2, 2, 2]);
  });

  it('no imported story that was removed: the next import of its file would publish it again', async () => {
    const { id } = await told(on('2026-01-10'), 'removed');
    await api.db.updateTable('experience').set({ official: '{}' }).where('id', '=', id).execute();
    assert.equal(await purgeOn('2030-01-01', 'refused stories'), 0);
    assert.equal(await count('experience'), 1);
  });

  it('who reported a text, once it is decided', async () => {
    const { id } = await told(on('2026-01-10'));
    const report = {
      experience_id: id,
      reason: 'other',
      explanation: 'x',
      contact: 'sealed',
      received_at: on('2026-01-11'),
    } as const;
    await api.db
      .insertInto('report')
      .values([
        { ...report, id: 'open', state: 'received' },
        { ...report, id: 'closed', state: 'kept', decided_at: on('2026-01-12') },
      ])
      .execute();
    assert.equal(await purgeOn('2026-07-11', 'reporters'), 0);
    assert.equal(await purgeOn('2026-07-12', 'reporters'), 1);
    assert.equal(await purgeOn('2030-01-01', 'reporters'), 0);
    const contacts = await api.db.selectFrom('report').select(['id', 'contact']).orderBy('id').execute();
    assert.deepEqual(contacts, [
      { id: 'closed', contact: null },
      { id: 'open', contact: 'sealed' },
    ]);
  });

  it('a mail once sent, a delivery once made, a vote, a line of the audit', async () => {
    const { id } = await told(on('2026-01-10'));
    const at = on('2026-01-10');
    const mail = {
      experience_id: id,
      language: 'fr',
      template: 'received',
      parameters: '{}',
      created_at: at,
      recipient: null,
    } as const;
    await api.db
      .insertInto('mail')
      .values([
        { ...mail, id: 'waiting', state: 'waiting', last_outcome: null, sent_at: null },
        { ...mail, id: 'sent', state: 'sent', last_outcome: null, sent_at: at },
      ])
      .execute();
    const delivery = {
      webhook_id: 'hook',
      event: 'reply.rated',
      payload: '{}',
      created_at: at,
      last_outcome: null,
    } as const;
    await api.db
      .insertInto('webhook_delivery')
      .values([
        { ...delivery, id: 'pending', state: 'pending', delivered_at: null },
        { ...delivery, id: 'made', state: 'delivered', delivered_at: at },
      ])
      .execute();
    await api.db.insertInto('vote').values({ experience_id: id, voter: 'v', useful: true, at }).execute();
    await api.db
      .insertInto('audit')
      .values({
        at,
        key_id: 'k',
        network_id: 'travail',
        operation: 'replies.write',
        outcome: 'done',
        object: 'x',
      })
      .execute();
    for (const [name, before, day] of [
      ['mails', '2026-04-10', '2026-04-11'],
      ['deliveries', '2026-04-10', '2026-04-11'],
      ['votes', '2027-01-10', '2027-01-11'],
      ['audit', '2027-01-10', '2027-01-11'],
    ] as const) {
      assert.equal(await purgeOn(before, name), 0, name);
      assert.equal(await purgeOn(day, name), 1, name);
    }
    assert.deepEqual([await count('mail'), await count('webhook_delivery')], [1, 1]);
  });
});

describe('Clock three days off, daylight saving: no mass purge', () => {
  const insertAudit = (number: number) =>
    sql`insert into audit (at, key_id, network_id, operation, outcome)
      select ${on('2026-01-10')}, 'k', 'travail', 'replies.write', 'done' from generate_series(1, ${number})`.execute(
      api.db,
    );

  it('erases a twentieth at most, three days or three years ahead, and says that more is due', async () => {
    for (const day of ['2027-01-13', '2029-01-10']) {
      await api.db.deleteFrom('audit').execute();
      await insertAudit(200);
      const lines: Record<string, unknown>[] = [];
      const log = pino({}, { write: (line: string) => void lines.push(fieldsOf(line)) });
      api.setNow(on(day));
      assert.equal(await purge({ ...api.context, log }, kindOf('audit')), 10);
      assert.equal(await count('audit'), 190);
      assert.deepEqual(
        lines.map(({ level, kind, erased }) => [level, kind, erased]),
        [[40, 'audit', 10]],
      );
    }
  });

  it('erases nothing three days behind, nor in the night when clocks change', async () => {
    await insertAudit(200);
    for (const day of ['2027-01-07', '2026-03-29', '2026-10-25'])
      assert.equal(await purgeOn(day, 'audit'), 0);
    assert.equal(await count('audit'), 200);
  });

  it('catches up day after day', async () => {
    await insertAudit(40);
    let days = 0;
    while ((await purgeOn('2027-02-01', 'audit')) > 0) days += 1;
    assert.equal(await count('audit'), 0);
    assert.ok(days > 20, `${days}`);
  });
});

describe('the nightly work', () => {
  it('purges every kind, and says what failed once all were tried', async () => {
    api.setNow(on('2030-01-01'));
    await told(on('2026-01-10'), 'rejected');
    await sql`insert into audit (at, key_id, network_id, operation, outcome)
      values (${on('2026-01-10')}, 'k', 'travail', 'replies.write', 'done')`.execute(api.db);
    await sql`alter table contact rename to contact_away`.execute(api.db);
    await assert.rejects(purgeAll(api.context), AggregateError);
    await sql`alter table contact_away rename to contact`.execute(api.db);
    assert.deepEqual([await count('experience'), await count('audit')], [0, 0]);
    await purgeWork(api.context).run({});
  });

  it('names each table and period that exist', () => {
    assert.equal(new Set(kinds.map(({ period }) => period)).size, kinds.length);
    for (const { period } of kinds) assert.ok(api.context.configuration.retention[period] > 0);
  });
});
