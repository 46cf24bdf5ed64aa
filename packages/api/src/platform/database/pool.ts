import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import { DatabaseUnavailable } from './errors.js';
import { keepingPlans } from './statement.js';
import type { Database } from './tables.js';
import { valueTypes } from './value-types.js';

/** `pg-pool` gives its time-out no code. */
const exhausted = 'timeout exceeded when trying to connect';

/** A `pg` pool with the project's value types. A lost connection is logged and replaced, never thrown. */
export function openPool(settings: pg.PoolConfig, log: Logger): pg.Pool {
  const pool = new pg.Pool({ ...settings, types: valueTypes });
  // Of an idle client. One that works has its own event, which would end the process if nobody listened.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', (error) => log.warn({ err: error }, 'A database connection was lost'));
  });
  return pool;
}

/** Kysely over a pool; waiting too long for a connection throws `DatabaseUnavailable`. */
export function kyselyOver(pool: pg.Pool): Kysely<Database> {
  const patient: PostgresPool = {
    connect: async () => {
      try {
        return keepingPlans(await pool.connect());
      } catch (error) {
        throw explained(error);
      }
    },
    end: () => pool.end(),
  };
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: patient }) });
}

function explained(error: unknown): unknown {
  if (!(error instanceof Error) || error.message !== exhausted) return error;
  return new DatabaseUnavailable(
    'No database connection came free in time: the database is overloaded, ' +
      'or a query inside a transaction does not use the handle of that transaction.',
    { cause: error },
  );
}
