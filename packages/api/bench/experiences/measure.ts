import { startTestPostgres } from '../../src/platform/testing/postgres.js';
import type { Line } from '../table.js';
import { measureExport } from './export.js';
import { generateStories } from './generate.js';
import { measureSearches } from './searches.js';
import { measureSubmissions } from './submissions.js';

/** As a server of 8 GB would be set, and durable. */
const settings = ['shared_buffers=1GB', 'max_wal_size=8GB', 'effective_cache_size=4GB'];

/** Reads, searches, submissions and the export, on as many published stories as told. */
export async function measureExperiences(stories: number): Promise<Line[]> {
  const postgres = await startTestPostgres(settings);
  try {
    const start = performance.now();
    await generateStories(postgres.url, stories);
    const seconds = Math.round((performance.now() - start) / 1000);
    return [
      { what: `Generation of ${stories.toLocaleString('en')} stories`, measured: `${seconds} s` },
      ...(await measureOn(postgres.url)),
    ];
  } finally {
    await postgres.stop();
  }
}

/** The same on a database that holds the stories already. */
export async function measureOn(url: string): Promise<Line[]> {
  return [...(await measureSearches(url)), ...(await measureSubmissions(url)), ...(await measureExport(url))];
}
