import type { PgBoss } from 'pg-boss';
import type { Context } from '../context.js';
import { bossOn } from './boss.js';
import { deadQueueOf, queueNames, settingsOf, type Queue, type QueueData } from './queues.js';
import { runAll, setAside, type Works } from './work.js';

const together = { batchSize: 10, burstWhenBatchFull: true, perJobResults: true } as const;
/** Longest wait for a job that another process enqueued: 2 seconds. */
const often = { ...together, pollingIntervalSeconds: 2 } as const;
const seldom = { ...together, pollingIntervalSeconds: 15 } as const;
/** How long jobs under way may take to end when the server stops, in milliseconds. */
const grace = 8_000;

/** Work under way in this process. */
export interface Working {
  /** Takes no other job, and lets those under way end. */
  stop(): Promise<void>;
}

/**
 * Works on every queue until stopped, whatever other processes do on the same database: each job is taken by one of
 * them, and each scheduled job added once.
 */
export async function startWork(
  { db, jobs, log }: Pick<Context, 'db' | 'jobs' | 'log'>,
  works: Works,
): Promise<Working> {
  const boss = bossOn(db, { flowIntervalSeconds: 3600, monitorVacuum: false });
  boss.on('error', (error) => log.error({ err: error }, 'Jobs could not be taken, ended or watched'));
  boss.on('warning', ({ message }) => log.warn(message));
  await boss.start();
  const workers = new Map<Queue, string>();
  for (const queue of queueNames) workers.set(queue, await workOn(boss, queue, works, log));
  jobs.onEnqueue((queue) => boss.notifyWorker(workers.get(queue) ?? ''));
  return { stop: () => boss.stop({ timeout: grace }) };
}

async function workOn<Q extends Queue>(
  boss: PgBoss,
  queue: Q,
  works: Works,
  log: Context['log'],
): Promise<string> {
  const work = works[queue];
  await boss.updateQueue(queue, settingsOf(queue));
  if (work.schedule !== undefined) await boss.schedule(queue, work.schedule);
  await boss.work<QueueData[Q], void, typeof seldom>(deadQueueOf(queue), seldom, (jobs) =>
    runAll(jobs, (data) => setAside(work, queue, data, log), log),
  );
  return boss.work<QueueData[Q], void, typeof often>(queue, often, (jobs) =>
    runAll(jobs, (data) => work.run(data), log),
  );
}
