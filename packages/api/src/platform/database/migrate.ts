import { Migrator, type Kysely } from 'kysely';
import type { Logger } from 'pino';
import { isStorageFull, isUnavailable } from './errors.js';
import { migrations } from './migrations/index.js';

/**
 * Brings the tables up to this release, all or nothing. Several processes may call it at once:
 * on PostgreSQL, Kysely holds an advisory lock meanwhile.
 */
export async function migrate<T>(db: Kysely<T>, log: Logger): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  for (const { migrationName, status } of results)
    log.info({ migration: migrationName, status }, 'Migration');
  if (isUnavailable(error) || isStorageFull(error)) throw error;
  if (error) throw new Error('The database could not be brought up to this release.', { cause: error });
}
