import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';

/** A request as it came. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Answer = (response: ServerResponse, request: Received) => void;

export interface ScriptedServer {
  readonly url: string;
  readonly received: readonly Received[];
}

/** Answers each request with the next line of the script, and the last line for ever; closed with the test. */
export async function scriptedServer(t: TestContext, ...script: readonly Answer[]): Promise<ScriptedServer> {
  const received: Received[] = [];
  const url = await listen(t, (request, response) => {
    void readText(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const answer = script[Math.min(received.length, script.length - 1)];
      const line: Received = { method, url, headers, body };
      received.push(line);
      answer?.(response, line);
    });
  });
  return { url, received };
}

async function listen(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return `http://127.0.0.1:${address.port}`;
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += String(chunk);
  return text;
}

export const json =
  (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(JSON.stringify(value));
  };

export const problem = (
  code: string,
  status: number,
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Answer =>
  json({ type: 'about:blank', title: code, status, code, requestId: 'req-1', ...more }, status, {
    'content-type': 'application/problem+json',
    ...headers,
  });

export const text =
  (body: string, type: string, status = 200): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  };

/** Cuts the connection without a word. */
export const cut: Answer = (response) => {
  response.destroy();
};

/** Never answers. */
export const silence: Answer = () => undefined;
