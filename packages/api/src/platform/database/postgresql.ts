import type { Logger } from 'pino';
import type { PoolConfig } from 'pg';
import { migrate } from './migrate.js';
import type { OpenDatabase } from './open.js';
import { kyselyOver, openPool } from './pool.js';

function settings(url: string): PoolConfig {
  return {
    connectionString: url,
    application_name: 'services-publics-plus',
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
}

/** Connects to a PostgreSQL server (15 or later), migrated. */
export async function openPostgresql(url: string, log: Logger): Promise<OpenDatabase> {
  // Alone and without time limits: a migration may wait for another process's, or rewrite a table.
  const migrating = kyselyOver(openPool({ ...settings(url), max: 1 }, log));
  try {
    await migrate(migrating, log);
  } finally {
    await migrating.destroy();
  }
  const pool = openPool(
    { ...settings(url), statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 },
    log,
  );
  const db = kyselyOver(pool);
  return { db, engine: 'postgresql', channel: undefined, close: () => db.destroy() };
}
