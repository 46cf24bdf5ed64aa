import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { DurableFiles, syncPath, syncTree } from './durable-files.js';
import type { Order, Report, WorkerSettings } from './messages.js';

const port = parentPort;
if (!port) throw new Error('This file runs in a worker thread.');
const { folder } = settings(workerData);

/** PGlite's own start parameters, minus `-F`, which turns fsync off. */
const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];

function settings(given: unknown): WorkerSettings {
  if (given instanceof Object && 'folder' in given && typeof given.folder === 'string')
    return { folder: given.folder };
  throw new Error('This worker was given no folder.');
}

function report(message: Report, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer);
}

/** Bytes after which an answer leaves in parts: most take one message, and none is held whole twice. */
const wholeMessage = 256 * 1024;

/** What the engine answers, gathered from the small pieces in which it writes. */
const answer = {
  parts: new Array<Buffer>(),
  length: 0,
  /** The view is of the engine's own memory, which it writes over next. */
  add(view: Uint8Array): void {
    this.parts.push(Buffer.from(view));
    this.length += view.length;
    if (this.length >= wholeMessage) this.send('data');
  },
  send(kind: 'data' | 'ran'): void {
    const bytes = new Uint8Array(Buffer.concat(this.parts, this.length));
    this.parts = [];
    this.length = 0;
    report({ kind, bytes }, [bytes.buffer]);
  },
};

/** The server log of PostgreSQL, line by line. PGlite prints it too where this answers true. */
function onStderr(line: string): boolean {
  report({ kind: 'log', line });
  return false;
}

function start(path: string): Promise<PGlite> {
  return PGlite.create({ fs: new DurableFiles(path), extensions: { pg_trgm }, startParams, onStderr });
}

/** Builds the cluster beside its place, so that an interrupted first start leaves nothing half made. */
async function create(): Promise<void> {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  await (await start(draft)).close();
  syncTree(draft);
  renameSync(draft, folder);
  syncPath(dirname(folder));
}

/** Exit status by which Postgres leaves a statement that failed; PGlite then puts it back in its loop. */
const statementFailed = 100;

/**
 * PGlite swallows any other way out (PANIC, exhausted memory, a trap) and goes on with a broken engine,
 * or forever. The thread ends instead: what was not acknowledged is not, and the next start recovers.
 */
function endOnCrash({ Module: module }: PGlite): void {
  const loop = module._PostgresMainLoopOnce;
  module._PostgresMainLoopOnce = () => {
    try {
      loop();
    } catch (error) {
      if (error instanceof Object && 'status' in error && error.status === statementFailed) throw error;
      answer.send('data');
      process.exit(1);
    }
  };
}

if (!existsSync(folder)) await create();
const engine = await start(folder);
endOnCrash(engine);

async function run(bytes: Uint8Array): Promise<void> {
  await engine.execProtocolRawStream(bytes, { syncToFs: false, onRawData: (view) => answer.add(view) });
  answer.send('ran');
}

async function close(): Promise<void> {
  await engine.close();
  port?.close();
}

port.on('message', (order: Order) => {
  void (order.kind === 'close' ? close() : run(order.bytes));
});
report({ kind: 'opened' });
