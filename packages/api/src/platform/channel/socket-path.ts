import { closeSync, openSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Bytes that every system's `sockaddr_un` has room for (104 on macOS, 108 on Linux), without the final NUL. */
const longest = 103;

/** Lends `use` a path to the socket that is short enough for the system, however deep its folder lies. */
export async function withSocketPath<T>(path: string, use: (path: string) => Promise<T>): Promise<T> {
  if (Buffer.byteLength(path) <= longest) return use(path);
  if (process.platform !== 'linux') {
    throw new Error(
      `The path of the data folder is too long for a socket in it: choose a shorter one than ${path}.`,
    );
  }
  const folder = openSync(dirname(path), 'r');
  try {
    return await use(`/proc/self/fd/${folder}/${basename(path)}`);
  } finally {
    closeSync(folder);
  }
}
