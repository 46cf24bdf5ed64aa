import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DatabaseUnavailable } from '../errors.js';
import type { Order, Report, WorkerSettings } from './messages.js';

const fromSource = import.meta.url.endsWith('.ts');
const entry = new URL(fromSource ? './worker-from-source.mjs' : './worker.js', import.meta.url);

interface Run {
  readonly onData: (bytes: Uint8Array) => void;
  readonly done: () => void;
  readonly failed: (error: Error) => void;
}

/** A PostgreSQL in a worker thread, spoken to in its wire protocol; one conversation at a time. */
export class Engine {
  private readonly runs: Run[] = [];
  private readonly worker: Worker;
  private readonly opened: Promise<void>;
  private readonly ended: Promise<void>;
  private failure: Error | undefined;

  private constructor(workerData: WorkerSettings) {
    this.worker = new Worker(entry, { workerData });
    this.opened = new Promise((opened, failed) => {
      this.runs.push({ onData: () => undefined, done: opened, failed });
    });
    this.ended = once(this.worker, 'exit').then(() => this.fail(undefined));
    this.worker.on('message', (report: Report) => this.receive(report));
    this.worker.on('error', (error) => this.fail(error));
  }

  /** Opens the cluster in `folder`, and creates it when absent. The caller holds the folder's lock. */
  static async open(folder: string): Promise<Engine> {
    const engine = new Engine({ folder });
    await engine.opened;
    return engine;
  }

  get alive(): boolean {
    return this.failure === undefined;
  }

  /** Runs wire messages after those already under way; `onData` receives the answers as they come. */
  run(bytes: Uint8Array, onData: (bytes: Uint8Array) => void): Promise<void> {
    return new Promise((done, failed) => {
      if (this.failure) return failed(this.failure);
      this.runs.push({ onData, done, failed });
      this.order({ kind: 'run', bytes });
    });
  }

  /** Ends what is under way, writes a last checkpoint and frees the folder. */
  async close(): Promise<void> {
    if (this.alive) this.order({ kind: 'close' });
    await this.ended;
  }

  private order(order: Order): void {
    this.worker.postMessage(order);
  }

  private receive(report: Report): void {
    if (report.kind === 'data') this.runs[0]?.onData(report.bytes);
    else this.runs.shift()?.done();
  }

  private fail(cause: unknown): void {
    this.failure ??= new DatabaseUnavailable('The embedded database stopped.', { cause });
    for (const run of this.runs.splice(0)) run.failed(this.failure);
  }
}
