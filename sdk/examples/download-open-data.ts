// A dataset on disk, without holding it in memory. `download-open-data.ts structures.csv`
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createClient } from '@spplus/sdk';

const client = createClient({ baseUrl: process.env['SPP_API'] ?? 'http://localhost:8080' });
const [file = 'structures.csv'] = process.argv.slice(2);

const response = await client.openData.csv('structures').asResponse();
if (response.body) await pipeline(response.body, createWriteStream(file));
console.log(`${file} written`);
