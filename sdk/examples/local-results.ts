// The counter near a place: what it measured, and where it stands. `local-results.ts 62080`
import { createClient } from '@spplus/sdk';

const client = createClient({ baseUrl: process.env['SPP_API'] ?? 'http://localhost:8080' });
const [commune = '62080'] = process.argv.slice(2);

const { items } = await client.results.list({ commune });
for (const { structure, results } of items) {
  console.log(structure.name);
  for (const { indicator, value, lowest, highest, national } of results) {
    console.log(`  ${indicator.name}: ${value} (${lowest} to ${highest}, national ${national?.value})`);
  }
}
