import type { Logger } from 'pino';
import type { Kysely } from 'kysely';
import type { Configuration } from './configuration.js';
import type { Database } from './database/tables.js';
import { createJobs, type Jobs } from './jobs/jobs.js';
import { rootSecret } from './secrets/root-secret.js';
import { createSecrets, type Secrets } from './secrets/secrets.js';

/** What every noun is given. */
export interface Context {
  readonly db: Kysely<Database>;
  readonly configuration: Configuration;
  readonly secrets: Secrets;
  readonly jobs: Jobs;
  readonly log: Logger;
  /** The present; tests set it. */
  readonly now: () => Date;
  /** Forgets cached answers, after a write that changes what the public reads. */
  readonly invalidate: () => void;
  /** Registers what `invalidate` calls. */
  readonly onInvalidate: (listener: () => void) => void;
}

/** Completes a context with what it needs to work. Throws a sentence saying what to do when it cannot. */
export async function createContext(
  parts: Pick<Context, 'db' | 'configuration' | 'log' | 'now'>,
): Promise<Context> {
  const listeners = new Set<() => void>();
  return {
    ...parts,
    secrets: createSecrets(await rootSecret(parts.configuration)),
    jobs: await createJobs(parts.db),
    invalidate: () => listeners.forEach((listener) => listener()),
    onInvalidate: (listener) => void listeners.add(listener),
  };
}
