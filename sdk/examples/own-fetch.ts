// Every request on standard output: how to put a proxy, a recorder or a tracer in between.
import { createClient } from '@spplus/sdk';

const client = createClient({
  baseUrl: process.env['SPP_API'] ?? 'http://localhost:8080',
  fetch: async (input, init) => {
    const response = await fetch(input, init);
    console.log(response.status, new URL(response.url).pathname);
    return response;
  },
});

await client.service.health();
