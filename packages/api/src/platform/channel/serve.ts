import { chmod, rename } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import type { Command, Commands } from './commands.js';
import { onLine, request, send } from './protocol.js';
import { withSocketPath } from './socket-path.js';

export interface Channel {
  /** Refuses further commands and waits for those under way; the socket still tells that somebody is here. */
  readonly drain: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Serves commands on a Unix socket that only this user may open. It appears at `path` once it answers,
 * never before. Requests wait for `commands`. A caller that leaves does not stop what it asked for.
 */
export async function serveChannel(path: string, commands: Promise<Commands>): Promise<Channel> {
  const callers = new Set<Socket>();
  const running = new Set<Promise<void>>();
  let draining = false;

  const answer = async (socket: Socket, line: string): Promise<void> => {
    const { command, name, args } = find(await commands, line);
    if (draining) throw new Error('The server is stopping. Run this again in a moment.');
    if (!command)
      throw new Error(`The running server knows no command «${name}»: restart it with this release.`);
    send(socket, { accepted: true });
    const work = run(socket, command, args);
    running.add(work);
    await work.finally(() => running.delete(work));
  };

  const server = createServer((socket) => {
    callers.add(socket);
    socket.on('close', () => callers.delete(socket));
    socket.on('error', () => socket.destroy());
    onLine(socket, (line) => {
      answer(socket, line)
        .catch((error: unknown) => send(socket, { failed: true, message: sentence(error) }))
        .finally(() => socket.end());
    });
  });

  const draft = `${path}.new`;
  await withSocketPath(draft, (reachable) => {
    return new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(reachable, resolve);
    });
  });
  await chmod(draft, 0o600);
  await rename(draft, path);

  return {
    drain: async () => {
      draining = true;
      await Promise.all(running);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of callers) socket.destroySoon();
      }),
  };
}

function find(
  commands: Commands,
  line: string,
): { command: Command | undefined; name: string; args: unknown } {
  const { command: name, arguments: args } = request.parse(JSON.parse(line));
  return { command: Object.hasOwn(commands, name) ? commands[name] : undefined, name, args };
}

async function run(socket: Socket, command: Command, args: unknown): Promise<void> {
  const result = await command(args, (progress) => send(socket, { progress }));
  send(socket, { done: true, result });
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
