import { createServer, type Server } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What a path answers. */
export interface Content {
  readonly type: 'text/html' | 'text/javascript';
  readonly text: string;
}

export interface Host {
  readonly origin: string;
  readonly close: () => void;
}

/** Serves contents from a port of its own, compressed as well as our own server does. */
export async function host(contents: ReadonlyMap<string, Content>): Promise<Host> {
  const server: Server = createServer((request, response) => {
    const content = contents.get(request.url ?? '');
    if (!content) return response.writeHead(404).end();
    const brotli = request.headers['accept-encoding']?.includes('br') === true;
    const body = brotli ? brotliCompressSync(content.text) : gzipSync(content.text, { level: 9 });
    return response
      .writeHead(200, {
        'content-type': `${content.type}; charset=utf-8`,
        'content-encoding': brotli ? 'br' : 'gzip',
        'content-length': body.length,
        'cache-control': 'public, max-age=300',
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null)
    throw new Error('The page server does not listen on a port.');
  return { origin: `http://localhost:${address.port}`, close: () => server.close() };
}
