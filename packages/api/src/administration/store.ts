import type { ApiKey } from '@spplus/contract';
import type { Kysely } from 'kysely';
import { isRight } from '../keys/rules.js';
import type { Database } from '../platform/database/tables.js';

/** The keys of every network, oldest first. */
export async function allKeys(db: Kysely<Database>): Promise<ApiKey[]> {
  const rows = await db.selectFrom('api_key').selectAll().orderBy('created_at').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    network: row.network_id,
    structure: row.structure_id,
    rights: row.rights.filter(isRight),
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
  }));
}

export async function keyExists(db: Kysely<Database>, id: string): Promise<boolean> {
  const row = await db.selectFrom('api_key').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}
