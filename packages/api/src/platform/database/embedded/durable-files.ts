import { NodeFS } from '@electric-sql/pglite/nodefs';
import { closeSync, fdatasyncSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What Emscripten's node file system shows of an open file or folder. */
interface Stream {
  readonly nfd?: number;
  readonly node: object;
}

interface NodeFilesystem {
  readonly stream_ops: { fsync?: (stream: Stream) => number };
  realPath(node: object): string;
  /** Runs, and turns a Node error into the errno that Postgres understands. */
  tryFSOperation(operation: () => void): void;
}

/**
 * A folder whose `fsync` reaches the disk: PGlite's own answers «done» without asking it.
 * `fdatasync` alone would be answered by a stub, hence `wal_sync_method=fsync` beside it.
 */
export class DurableFiles extends NodeFS {
  override async init(...[engine, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(engine, options);
    const prepare = (module: { readonly NODEFS: unknown }): void => makeDurable(module.NODEFS);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), prepare] } };
  }
}

function makeDurable(files: unknown): void {
  if (!isNodeFilesystem(files)) {
    throw new Error('This release of PGlite hides its file system: writes could not be made durable.');
  }
  files.stream_ops.fsync = (stream) => {
    files.tryFSOperation(() => {
      if (stream.nfd === undefined) syncPath(files.realPath(stream.node));
      else fdatasyncSync(stream.nfd);
    });
    return 0;
  };
}

/** Makes a file durable or, for a folder, the names in it: what was created, renamed or removed there. */
export function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a folder durable with all that it holds. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else syncPath(path);
  }
  syncPath(folder);
}

function isNodeFilesystem(value: unknown): value is NodeFilesystem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'stream_ops' in value &&
    typeof value.stream_ops === 'object' &&
    'realPath' in value &&
    typeof value.realPath === 'function' &&
    'tryFSOperation' in value &&
    typeof value.tryFSOperation === 'function'
  );
}
