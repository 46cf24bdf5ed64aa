import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { getConstructionPlans } from 'pg-boss';

const folder = new URL('../database/migrations/', import.meta.url);

/** Changes with the migrations, the tables of jobs and the embedded engine: what a kept template is named after. */
export async function migrationsHash(): Promise<string> {
  const hash = createHash('sha256');
  hash.update(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  hash.update(getConstructionPlans());
  for (const name of (await readdir(folder)).sort()) hash.update(await readFile(new URL(name, folder)));
  return hash.digest('hex').slice(0, 16);
}
