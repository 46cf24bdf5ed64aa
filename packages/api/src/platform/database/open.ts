import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Commands } from '../channel/commands.js';
import type { Configuration } from '../configuration.js';
import { openEmbedded } from './embedded/open.js';
import { openPostgresql } from './postgresql.js';
import type { Database } from './tables.js';

export interface OpenDatabase {
  readonly db: Kysely<Database>;
  readonly engine: 'embedded' | 'postgresql';
  /**
   * Where other processes ask this one to work on its embedded database, which only it can open.
   * Undefined on PostgreSQL, which everyone can open.
   */
  readonly channel: { readonly register: (commands: Commands) => void } | undefined;
  /** Lets queries under way end, then frees everything. */
  readonly close: () => Promise<void>;
}

/**
 * Opens PostgreSQL where `DATABASE_URL` names one, and the embedded engine of the data folder
 * otherwise, with migrations applied. Throws a sentence saying what to do when it cannot.
 */
export async function openDatabase(configuration: Configuration, log: Logger): Promise<OpenDatabase> {
  const { databaseUrl, dataFolder, production, allowEmbedded } = configuration;
  if (databaseUrl !== undefined) return openPostgresql(databaseUrl, log);
  if (production && !allowEmbedded) {
    throw new Error(
      'In production, set DATABASE_URL to a PostgreSQL database. To run one small site on the ' +
        'embedded database instead, say that it is meant with ALLOW_EMBEDDED=true.',
    );
  }
  return openEmbedded(dataFolder, log);
}
