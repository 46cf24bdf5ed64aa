import type { Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import type { Agent } from '../platform/handlers.js';
import { isRight } from './rules.js';
import { hashOf } from './secret.js';

/** Whose a secret is; undefined where it is unknown or revoked. */
export async function identifyAgent(db: Kysely<Database>, secret: string): Promise<Agent | undefined> {
  const key = await db
    .selectFrom('api_key')
    .select(['id', 'network_id', 'structure_id', 'rights'])
    .where('hash', '=', hashOf(secret))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (key === undefined) return undefined;
  return {
    keyId: key.id,
    network: key.network_id,
    structure: key.structure_id,
    rights: key.rights.filter(isRight),
  };
}
