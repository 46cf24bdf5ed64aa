import { sql, type Kysely } from 'kysely';
import { bossOn } from '../jobs/boss.js';
import type { Context } from '../context.js';
import type { Database } from '../database/tables.js';
import { deadQueueOf, type Queue, type QueueData } from '../jobs/queues.js';
import { runAll, setAside, type Works } from '../jobs/work.js';

/** Does what is due now in a queue, without timers, as a server would; gives how many jobs were tried. */
export async function workOff<Q extends Queue>(
  { db, log }: Pick<Context, 'db' | 'log'>,
  works: Pick<Works, Q>,
  queue: Q,
): Promise<number> {
  const work = works[queue];
  const tried = await drain<QueueData[Q]>(db, log, queue, (data) => work.run(data));
  await drain<QueueData[Q]>(db, log, deadQueueOf(queue), (data) => setAside(work, queue, data, log));
  return tried;
}

async function drain<Data>(
  db: Kysely<Database>,
  log: Context['log'],
  name: string,
  run: (data: Data) => Promise<void>,
): Promise<number> {
  const boss = bossOn(db, { migrate: false, registerInstance: false });
  let tried = 0;
  for (;;) {
    const jobs = await boss.fetch<Data>(name, { batchSize: 10 });
    if (jobs.length === 0) return tried;
    tried += jobs.length;
    for (const { id, status, output } of await runAll(jobs, run, log)) {
      if (status === 'deadletter') await endTries(db, id);
      if (status === 'completed') await boss.complete(name, id);
      else await boss.fail(name, id, output);
    }
  }
}

async function endTries(db: Kysely<Database>, id: string): Promise<void> {
  await sql`update pgboss.job set retry_limit = retry_count where id = ${id}`.execute(db);
}

/** Brings the jobs that wait closer, as if so many seconds had passed. */
export async function letJobsWait(db: Kysely<Database>, seconds: number): Promise<void> {
  await sql`
    update pgboss.job set start_after = start_after - ${seconds} * interval '1 second'
    where state < 'active'`.execute(db);
}
