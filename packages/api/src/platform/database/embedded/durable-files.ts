import { NodeFS } from '@electric-sql/pglite/nodefs';
import { closeSync, fdatasyncSync, fsyncSync, openSync } from 'node:fs';

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
  constructor(
    folder: string,
    private readonly onSync: () => void,
  ) {
    super(folder);
  }

  override async init(...[engine, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(engine, options);
    const prepare = (module: { readonly NODEFS: unknown }): void => this.sync(module.NODEFS);
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), prepare] } };
  }

  private sync(files: unknown): void {
    if (!isNodeFilesystem(files)) {
      throw new Error('This release of PGlite hides its file system: writes could not be made durable.');
    }
    files.stream_ops.fsync = (stream) => {
      files.tryFSOperation(() => {
        if (stream.nfd === undefined) syncFolder(files.realPath(stream.node));
        else fdatasyncSync(stream.nfd);
      });
      this.onSync();
      return 0;
    };
  }
}

/** Makes the names in a folder durable: what was created, renamed or removed there. */
export function syncFolder(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
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
