import type { OpenDatabase } from '../database/open.js';
import { embeddedTestDatabase } from './embedded-database.js';
import { postgresqlTestDatabase } from './postgresql-database.js';

/** An open database of the test's own; `close` erases it. */
export type TestDatabase = Pick<OpenDatabase, 'db' | 'engine' | 'close'>;

/**
 * A fresh, migrated database for one test file, on the engine that `SPP_TEST_ENGINE` names:
 * `embedded` (when unset) or `postgresql`. The latter is made on the server at `SPP_TEST_POSTGRES_URL`,
 * whose user must be allowed to create databases, or else on one started for the file.
 */
export function testDatabase(): Promise<TestDatabase> {
  const engine = process.env['SPP_TEST_ENGINE'] ?? 'embedded';
  if (engine === 'embedded') return embeddedTestDatabase();
  if (engine === 'postgresql') return postgresqlTestDatabase();
  throw new Error(`SPP_TEST_ENGINE is «${engine}»; it must be «embedded» or «postgresql».`);
}
