import type { Table } from '@spplus/contract';
import { sql } from 'kysely';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';

export interface ServiceFacts {
  readonly version: string;
  readonly metrics: () => Promise<string>;
  readonly description: { readonly openapi: string };
}

/** What operators and tools ask of the service itself. */
export function serviceRoutes(
  { db }: Pick<Context, 'db'>,
  { version, metrics, description }: ServiceFacts,
): Handlers<Table['service']> {
  return {
    health: async () => ({ status: 'ok', version }),
    ready: async () => {
      await sql`select 1`.execute(db).catch((cause: unknown) => {
        throw new Problem('unavailable', {
          detail: 'The database does not answer.',
          retryAfterSeconds: 2,
          cause,
        });
      });
      return { status: 'ok', version };
    },
    metrics: async () => metrics(),
    description: async () => description,
  };
}
