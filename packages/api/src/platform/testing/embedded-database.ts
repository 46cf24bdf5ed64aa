import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { openEmbedded } from '../database/embedded/open.js';
import type { TestDatabase } from './database.js';
import { migrationsHash } from './migrations-hash.js';

const log = pino({ level: 'silent' });
const cache = fileURLToPath(new URL('../../../../../node_modules/.cache/spplus-database/', import.meta.url));

/** A copy of a migrated folder, opened as the server opens its own. */
export async function embeddedTestDatabase(): Promise<TestDatabase> {
  const folder = await embeddedTestFolder();
  const { db, engine, close } = await openEmbedded(folder, log);
  const erase = async (): Promise<void> => {
    await close();
    await rm(folder, { recursive: true, force: true });
  };
  return { db, engine, close: erase };
}

/** A data folder of the test's own with a migrated and empty embedded database, for the test to erase. */
export async function embeddedTestFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'spplus-database-'));
  await cp(await template(), folder, { recursive: true });
  return folder;
}

/** Made once for each state of the migrations, whichever test file comes first. */
async function template(): Promise<string> {
  const place = join(cache, await migrationsHash());
  if (existsSync(place)) return place;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'draft-'));
  await (await openEmbedded(draft, log)).close();
  try {
    await rename(draft, place);
  } catch (error) {
    // Another test file was faster.
    if (!existsSync(place)) throw error;
    await rm(draft, { recursive: true, force: true });
  }
  return place;
}
