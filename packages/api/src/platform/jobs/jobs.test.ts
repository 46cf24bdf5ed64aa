import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { testContext, type TestContext } from '../testing/context.js';
import { letJobsWait, workOff } from '../testing/work-off.js';
import { bossOn } from './boss.js';
import { createJobs } from './jobs.js';
import { startWork } from './start-work.js';
import type { Works } from './work.js';

let api: TestContext;
before(async () => {
  api = await testContext();
});
after(() => api.close());
beforeEach(async () => {
  await sql`delete from pgboss.job`.execute(api.db);
});

const enqueue = (ids: readonly string[], after?: number) =>
  api.db.transaction().execute(async (transaction) => {
    for (const id of ids) {
      await api.context.jobs.enqueue(transaction, 'mail', { id }, after === undefined ? {} : { after });
    }
  });

/** Works that note what they are given; `poison` always fails. */
function works(done: string[], setAside: string[] = []): Works {
  const idle = { run: () => Promise.resolve() };
  return {
    mail: {
      run: async ({ id }) => {
        done.push(id);
        if (id === 'poison') throw new Error('It is poison.');
      },
      setAside: async ({ id }) => void setAside.push(id),
    },
    webhook: idle,
    'ask-if-better': idle,
    purge: idle,
  };
}

const waits = async (): Promise<number[]> => {
  const { rows } = await sql<{ seconds: number }>`
    select extract(epoch from start_after - now())::float8 as seconds from pgboss.job
    where name = 'mail' and state = 'retry'`.execute(api.db);
  return rows.map(({ seconds }) => seconds);
};

test('a job lands or is undone with the transaction of what caused it', async () => {
  await enqueue(['kept']);
  const undone = api.db.transaction().execute(async (transaction) => {
    await api.context.jobs.enqueue(transaction, 'mail', { id: 'undone' });
    throw new Error('undone');
  });
  await assert.rejects(undone, /undone/);
  const done: string[] = [];
  await workOff(api.context, works(done), 'mail');
  assert.deepEqual(done, ['kept']);
});

test('a job begins no sooner than it is told', async () => {
  await enqueue(['later'], 28 * 86_400);
  const done: string[] = [];
  await letJobsWait(api.db, 27 * 86_400);
  assert.equal(await workOff(api.context, works(done), 'mail'), 0);
  await letJobsWait(api.db, 86_400);
  assert.equal(await workOff(api.context, works(done), 'mail'), 1);
  assert.deepEqual(done, ['later']);
});

test('fault 11, a poisoned job: set aside after its tries, the queue flows on', async () => {
  await enqueue(['before', 'poison', 'after']);
  const done: string[] = [];
  const setAside: string[] = [];
  await workOff(api.context, works(done, setAside), 'mail');
  assert.deepEqual(done.toSorted(), ['after', 'before', 'poison']);
  while ((await waits()).length > 0) {
    await letJobsWait(api.db, 3600);
    await workOff(api.context, works(done, setAside), 'mail');
    assert.ok(done.length < 100, 'it is tried without end');
  }
  assert.equal(done.filter((id) => id === 'poison').length, 61);
  assert.deepEqual(setAside, ['poison']);
  await enqueue(['healthy']);
  await workOff(api.context, works(done, setAside), 'mail');
  assert.equal(done.at(-1), 'healthy');
});

test('tries that failed together come back apart, and later each time', async () => {
  await enqueue(Array.from({ length: 20 }, () => 'poison'));
  const longest: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    await workOff(api.context, works([]), 'mail');
    const seconds = await waits();
    assert.ok(new Set(seconds.map((each) => Math.round(each * 10))).size > 5, 'they come back together');
    longest.push(Math.max(...seconds));
    await letJobsWait(api.db, 3600);
  }
  assert.deepEqual(
    longest,
    longest.toSorted((a, b) => a - b),
  );
});

test('fault 9, two API processes: each job is done by one of them, once', async () => {
  const ids = Array.from({ length: 60 }, (_, rank) => `job ${rank}`);
  const done: string[] = [];
  const all = new Promise<void>((resolve) => {
    const push = done.push.bind(done);
    done.push = (id) => {
      if (push(id) === ids.length) resolve();
      return done.length;
    };
  });
  const other = { ...api.context, jobs: await createJobs(api.db) };
  const working = await Promise.all([startWork(api.context, works(done)), startWork(other, works(done))]);
  for (const id of ids) await enqueue([id]);
  await all;
  await Promise.all(working.map((each) => each.stop()));
  assert.deepEqual(done.toSorted(), ids.toSorted());
});

test('fault 9, one process killed: another takes up its job again', async () => {
  await enqueue(['taken']);
  const killed = bossOn(api.db, { migrate: false, registerInstance: false });
  assert.equal((await killed.fetch('mail')).length, 1);
  const done: string[] = [];
  assert.equal(await workOff(api.context, works(done), 'mail'), 0);

  await sql`update pgboss.job set started_on = started_on - interval '1 hour'`.execute(api.db);
  await bossOn(api.db, { migrate: false, registerInstance: false }).supervise('mail');
  await letJobsWait(api.db, 3600);
  await workOff(api.context, works(done), 'mail');
  assert.deepEqual(done, ['taken']);
});

test('fault 10, a stop: the jobs under way end, the others wait', async () => {
  const done: string[] = [];
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let begun: () => void = () => undefined;
  const beginning = new Promise<void>((resolve) => (begun = resolve));
  const slow: Works = {
    ...works(done),
    mail: {
      run: async ({ id }) => {
        begun();
        await held;
        done.push(id);
      },
    },
  };
  const working = await startWork(api.context, slow);
  await enqueue(['under way']);
  await beginning;
  const stopped = working.stop();
  await enqueue(['too late']);
  release();
  await stopped;
  assert.deepEqual(done, ['under way']);
  await workOff(api.context, works(done), 'mail');
  assert.deepEqual(done, ['under way', 'too late']);
});
