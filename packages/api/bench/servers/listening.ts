import type { Server } from 'node:http';

/** Tells the measuring process the port, and stops when asked. */
export function tellReady(server: Server, close: () => Promise<unknown>): void {
  const address = server.address();
  if (typeof address !== 'object' || address === null)
    throw new Error('The server does not listen on a port.');
  process.on('SIGTERM', () => void close().then(() => process.exit(0)));
  process.send?.({ port: address.port });
}
