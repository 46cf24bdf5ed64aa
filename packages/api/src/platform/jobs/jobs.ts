import type { Kysely, Transaction } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Database } from '../database/tables.js';
import { bossOn, statementsIn } from './boss.js';
import { deadQueueOf, queueNames, settingsOf, settingsOfDead, type Queue, type QueueData } from './queues.js';

export interface Jobs {
  /** Lands or is undone with the transaction. `after`: seconds to wait before the work begins. */
  enqueue<Q extends Queue>(
    transaction: Transaction<Database>,
    queue: Q,
    data: QueueData[Q],
    options?: { readonly after?: number },
  ): Promise<void>;
  /** Registers who is told of each job as it is enqueued, before its transaction ends. */
  onEnqueue(listener: (queue: Queue) => void): void;
}

/** Makes sure that the queues are there; enqueues into them, and works on nothing. */
export async function createJobs(db: Kysely<Database>): Promise<Jobs> {
  const boss = bossOn(db, { migrate: false, supervise: false, schedule: false, registerInstance: false });
  await createQueues(boss);
  const listeners = new Set<(queue: Queue) => void>();
  return {
    async enqueue(transaction, queue, data, { after } = {}) {
      const where = { db: statementsIn(transaction) };
      const job = await boss.send(queue, data, after === undefined ? where : { ...where, startAfter: after });
      if (job === null) throw new Error(`The queue «${queue}» did not take a job.`);
      for (const listener of listeners) listener(queue);
    },
    onEnqueue: (listener) => void listeners.add(listener),
  };
}

async function createQueues(boss: PgBoss): Promise<void> {
  for (const queue of queueNames) {
    await boss.createQueue(deadQueueOf(queue), settingsOfDead);
    await boss.createQueue(queue, settingsOf(queue));
  }
}
