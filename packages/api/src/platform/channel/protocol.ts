import type { Socket } from 'node:net';
import * as z from 'zod';

/** One JSON value a line. A client sends one request; answers stream back, the last one `done` or `failed`. */
export const request = z.object({ command: z.string(), arguments: z.unknown() });

export const answer = z.union([
  /** The command has begun: if the connection breaks after this, what was done is unknown. */
  z.object({ accepted: z.literal(true) }),
  z.object({ progress: z.unknown() }),
  // JSON leaves out the result of a command that answers nothing.
  z.object({ done: z.literal(true), result: z.unknown().optional() }),
  z.object({ failed: z.literal(true), message: z.string() }),
]);

export type Request = z.infer<typeof request>;
export type Answer = z.infer<typeof answer>;

export function send(socket: Socket, message: Request | Answer): void {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
}

/** A line that `receive` cannot take ends the connection, with what it threw. */
export function onLine(socket: Socket, receive: (line: string) => void): void {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    try {
      lines.forEach(receive);
    } catch (error) {
      socket.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  });
}
