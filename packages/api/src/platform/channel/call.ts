import { connect, type Socket } from 'node:net';
import { answer, onLine, send } from './protocol.js';
import { withSocketPath } from './socket-path.js';

/** Nobody listens there, or who did left before it began: nothing was done. */
export class NobodyThere extends Error {
  override readonly name = 'NobodyThere';
}

/** What the command threw, in the owner's words. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/**
 * Has the process that listens at `path` run a command, and answers its result.
 * Throws `NobodyThere` before it has begun, `CommandFailed` when it failed.
 */
export async function callChannel(
  path: string,
  command: string,
  args: unknown,
  onProgress: (progress: unknown) => void,
): Promise<unknown> {
  const socket = await reach(path);
  return new Promise((resolve, reject) => {
    let accepted = false;
    let cause: Error | undefined;
    socket.on('error', (error) => (cause = error));
    socket.on('close', () => {
      const failure = accepted
        ? new CommandFailed('The server stopped before it answered: check what was done.', { cause })
        : new NobodyThere(`Nobody answers at ${path}.`, { cause });
      reject(failure);
    });
    onLine(socket, (line) => {
      const message = answer.parse(JSON.parse(line));
      if ('accepted' in message) accepted = true;
      else if ('progress' in message) onProgress(message.progress);
      else if ('done' in message) resolve(message.result);
      else reject(new CommandFailed(message.message));
    });
    send(socket, { command, arguments: args });
  });
}

/** Whether some process listens at `path`; a socket that outlived its process does not count. */
export async function answers(path: string): Promise<boolean> {
  try {
    (await reach(path)).destroy();
    return true;
  } catch (error) {
    if (error instanceof NobodyThere) return false;
    throw error;
  }
}

function reach(path: string): Promise<Socket> {
  return withSocketPath(path, (reachable) => {
    return new Promise((resolve, reject) => {
      const socket = connect(reachable, () => resolve(socket));
      socket.once('error', (error: NodeJS.ErrnoException) => {
        const absent = error.code === 'ECONNREFUSED' || error.code === 'ENOENT';
        reject(absent ? new NobodyThere(`Nobody answers at ${path}.`, { cause: error }) : error);
      });
    });
  });
}
