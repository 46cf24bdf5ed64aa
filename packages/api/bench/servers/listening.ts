import type { Server } from 'node:http';

/** Tells the measuring process the port, and stops when asked. */
export function tellReady(server: Server, close: () => Promise<unknown>): void {
  const address = server.address();
  if (typeof address !== 'object' || address === null)
    throw new Error('The server does not listen on a port.');
  const end = () => void close().then(() => process.exit(0));
  // Disconnected: the measuring process is gone, however it ended.
  process.once('SIGTERM', end).once('disconnect', end);
  process.send?.({ port: address.port });
}
