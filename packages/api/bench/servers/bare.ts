import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import * as z from 'zod';
import { tellReady } from './listening.js';

/** The same bytes from `node:http` alone: the answer recorded in the file that `BARE_ANSWER` names. */
const recorded = z.object({ headers: z.record(z.string(), z.string()), body: z.string() });
const { headers, body } = recorded.parse(JSON.parse(readFileSync(process.env['BARE_ANSWER'] ?? '', 'utf8')));
const bytes = Buffer.from(body);
const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () => {
  tellReady(server, () => new Promise((resolve) => server.close(resolve)));
});
