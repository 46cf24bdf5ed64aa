// Every structure of a département, however many pages that takes. `every-structure.ts 62`
import { createClient } from '@spplus/sdk';

const client = createClient({ baseUrl: process.env['SPP_API'] ?? 'http://localhost:8080' });
const [department = '62'] = process.argv.slice(2);

for await (const structure of client.structures.list({ department, limit: 2 })) {
  console.log(structure.id, structure.name);
}
