import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly payload: string;
}

/** What a receiver answers; it never does where there is no status. */
export interface Answer {
  readonly status?: number;
  readonly location?: string;
}

export interface Receiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** What it answers from now on. */
  answer: (path: string) => Answer;
  stop(): Promise<void>;
}

/** A network's own server, that takes webhooks. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void text(request).then((payload) => {
      const path = request.url ?? '/';
      received.push({ path, headers: request.headers, payload });
      const { status, location } = receiver.answer(path);
      if (status === undefined) return;
      response.writeHead(status, location === undefined ? {} : { location });
      response.end('A body that nobody reads.');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  const receiver: Receiver = {
    url: `http://127.0.0.1:${address.port}`,
    received,
    answer: () => ({ status: 204 }),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}
