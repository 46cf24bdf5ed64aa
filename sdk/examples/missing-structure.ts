// What failed, and what to do about it. `missing-structure.ts nowhere`
import { ConnectionError, createClient, NotFoundError } from '@spplus/sdk';

const client = createClient({ baseUrl: process.env['SPP_API'] ?? 'http://localhost:8080' });
const [id = 'nowhere'] = process.argv.slice(2);

try {
  const { name } = await client.structures.get(id, { timeout: 2_000, retries: 1 });
  console.log(name);
} catch (error) {
  if (error instanceof NotFoundError) console.log(`No structure ${id} (request ${error.requestId})`);
  else if (error instanceof ConnectionError) console.log('Try again when you are back online');
  else throw error;
}
