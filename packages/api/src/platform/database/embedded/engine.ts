import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { DatabaseUnavailable, StorageFull } from '../errors.js';
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

  /** What the server last said of an end of its own. */
  private lastWords = '';

  private constructor(
    workerData: WorkerSettings,
    private readonly log: Logger,
  ) {
    this.worker = new Worker(entry, { workerData });
    // Opening is the first thing waited for; it fails as a run would.
    this.opened = new Promise((done, failed) => {
      this.runs.push({ onData: () => undefined, done, failed });
    });
    this.ended = new Promise((ended) => this.worker.once('exit', () => ended()));
    void this.ended.then(() => this.fail(undefined));
    this.worker.on('message', (report: Report) => this.receive(report));
    this.worker.on('error', (error) => this.fail(error));
  }

  /** Opens the cluster in `folder`, and creates it when absent. The caller holds the folder's lock. */
  static async open(folder: string, log: Logger): Promise<Engine> {
    const engine = new Engine({ folder }, log);
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
      // A copy of its own: the bytes of a pooled buffer would cross with all of its pool.
      const own = Uint8Array.from(bytes);
      this.order({ kind: 'run', bytes: own }, [own.buffer]);
    });
  }

  /** Ends what is under way, writes a last checkpoint and frees the folder. */
  async close(): Promise<void> {
    if (this.alive) this.order({ kind: 'close' });
    await this.ended;
  }

  private order(order: Order, transfer: ArrayBuffer[] = []): void {
    this.worker.postMessage(order, transfer);
  }

  private receive(report: Report): void {
    if (report.kind === 'log') return this.hear(report.line);
    if ('bytes' in report) this.runs[0]?.onData(report.bytes);
    if (report.kind !== 'data') this.runs.shift()?.done();
  }

  private hear(line: string): void {
    this.log.debug({ line }, 'Embedded database');
    if (/PANIC|FATAL/.test(line)) this.lastWords = line;
  }

  private fail(cause: unknown): void {
    const reason = this.lastWords || (cause instanceof Error ? cause.message : 'It gave no reason.');
    const Failure = reason.includes('No space left on device') ? StorageFull : DatabaseUnavailable;
    this.failure ??= new Failure(`The embedded database stopped. ${reason}`, { cause });
    for (const run of this.runs.splice(0)) run.failed(this.failure);
  }
}
