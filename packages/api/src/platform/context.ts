import type { Logger } from 'pino';
import type { Kysely } from 'kysely';
import type { Configuration } from './configuration.js';
import type { Database } from './database/tables.js';

/** What every noun is given. */
export interface Context {
  readonly db: Kysely<Database>;
  readonly configuration: Configuration;
  readonly log: Logger;
  /** The present; tests set it. */
  readonly now: () => Date;
  /** Forgets cached answers, after a write that changes what the public reads. */
  readonly invalidate: () => void;
  /** Registers what `invalidate` calls. */
  readonly onInvalidate: (listener: () => void) => void;
}

/** Completes a context with its invalidation. */
export function createContext(parts: Omit<Context, 'invalidate' | 'onInvalidate'>): Context {
  const listeners = new Set<() => void>();
  return {
    ...parts,
    invalidate: () => listeners.forEach((listener) => listener()),
    onInvalidate: (listener) => void listeners.add(listener),
  };
}
