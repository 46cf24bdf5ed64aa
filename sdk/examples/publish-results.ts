// Publishes results with an agent's key: all of them, or none. `SPP_API_KEY=spp_… publish-results.ts`
import { createClient, InvalidBodyError } from '@spplus/sdk';

const { SPP_API = 'http://localhost:8080', SPP_API_KEY = '' } = process.env;
const client = createClient({ baseUrl: SPP_API, apiKey: SPP_API_KEY });

try {
  const { added, changed, unchanged } = await client.results.publish({
    rows: [{ structure: 'om8uY5Zf3J', indicator: 'IND-27', period: '2025', value: 78.8, n: 412 }],
    national: [{ indicator: 'IND-27', period: '2025', value: 75.4 }],
  });
  console.log(`${added} added, ${changed} changed, ${unchanged} unchanged`);
} catch (error) {
  if (!(error instanceof InvalidBodyError)) throw error;
  for (const { pointer, detail } of error.errors) console.error(`${pointer}: ${detail}`);
  process.exitCode = 1;
}
