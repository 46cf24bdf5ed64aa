import type { Job, JobResult } from 'pg-boss';
import type { Logger } from 'pino';
import type { Queue, QueueData } from './queues.js';

/** What is done with the jobs of a queue. */
export interface Work<Data> {
  /**
   * Does one job; throws where it is to be tried again later. Done twice where the process dies in between, so that it
   * must look first whether it is still to do. What it throws is logged and kept: let it hold no personal data.
   */
  run(data: Data): Promise<void>;
  /** Notes that the tries of a job have run out. */
  setAside?(data: Data): Promise<void>;
  /** When a job is added by itself: a cron expression, in UTC. */
  readonly schedule?: string;
}

export type Works = { readonly [Q in Queue]: Work<QueueData[Q]> };

/** Thrown by work that no other try can do: the job is set aside at once. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/** Runs jobs together; each succeeds or fails by itself. */
export const runAll = <Data>(
  jobs: readonly Pick<Job<Data>, 'id' | 'name' | 'data'>[],
  run: (data: Data) => Promise<void>,
  log: Logger,
): Promise<JobResult[]> =>
  Promise.all(
    jobs.map(async ({ id, name, data }): Promise<JobResult> => {
      try {
        await run(data);
        return { id, status: 'completed' };
      } catch (error) {
        log.warn({ err: error, queue: name, job: id }, 'A job failed');
        const status = error instanceof GivenUp ? 'deadletter' : 'failed';
        return { id, status, output: { message: String(error) } };
      }
    }),
  );

export async function setAside<Data>(work: Work<Data>, queue: Queue, data: Data, log: Logger): Promise<void> {
  log.error({ queue, data }, 'A job was set aside: its tries have run out');
  await work.setAside?.(data);
}
