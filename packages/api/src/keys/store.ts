import type { ApiKey, Right } from '@spplus/contract';
import { slug } from '@spplus/contract/primitives';
import { sql, type Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { decodeCursor, page } from '../platform/cursor.js';
import type { Database, Row } from '../platform/database/tables.js';
import { Problem } from '../platform/problems.js';
import { isRight } from './rules.js';
import { coveredStructures, subtreeOf, type Scope } from './scope.js';
import { hashOf, newSecret } from './secret.js';

export interface NewKey extends Scope {
  readonly label: string;
  readonly rights: readonly Right[];
  readonly at: string;
}

/**
 * Creates a key; its secret is returned this once, and kept only as a hash.
 *
 * @throws Problem `not-found` for an unknown network, or a structure that is not of the network.
 */
export async function issueKey(
  db: Kysely<Database>,
  { label, network, structure, rights, at }: NewKey,
): Promise<{ key: ApiKey; secret: string }> {
  const known = await db.selectFrom('network').select('id').where('id', '=', network).executeTakeFirst();
  if (!known) throw new Problem('not-found', { detail: `There is no network «${network}».` });
  if (structure !== null) {
    const own = await coveredStructures(db, { network, structure: null }, [structure]);
    if (own.size === 0) {
      throw new Problem('not-found', { detail: `«${network}» has no structure «${structure}».` });
    }
  }
  const secret = newSecret();
  const row = await db
    .insertInto('api_key')
    .values({
      id: randomUUID(),
      hash: hashOf(secret),
      label,
      network_id: network,
      structure_id: structure,
      rights: [...new Set(rights)],
      created_at: at,
      revoked_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { key: toKey(row), secret };
}

const position = z.tuple([z.iso.datetime(), slug]);

/** Keys that the agent covers, oldest first. */
export async function listKeys(
  db: Kysely<Database>,
  agent: Scope,
  { cursor, limit = 20 }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<{ items: ApiKey[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor, position);
  const found = await coveredKeys(db, agent)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(api_key.created_at, api_key.id) > (${after?.[0]}, ${after?.[1]})`),
    )
    .orderBy('api_key.created_at')
    .orderBy('api_key.id')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = page(found, limit, (last) => [last.created_at, last.id]);
  return { items: rows.map(toKey), nextCursor };
}

/** Whether there is such a key and the agent covers it. */
export async function coversKey(db: Kysely<Database>, agent: Scope, id: string): Promise<boolean> {
  const row = await coveredKeys(db, agent).where('api_key.id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Revokes a key; one already revoked keeps the moment it was. */
export async function revokeKey(db: Kysely<Database>, id: string, at: string): Promise<void> {
  await db
    .updateTable('api_key')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}

function coveredKeys(db: Kysely<Database>, agent: Scope) {
  const ofNetwork = db.selectFrom('api_key').selectAll().where('api_key.network_id', '=', agent.network);
  if (agent.structure === null) return ofNetwork;
  return ofNetwork.where('api_key.structure_id', 'in', subtreeOf(db, agent.structure));
}

const toKey = (row: Row<'api_key'>): ApiKey => ({
  id: row.id,
  label: row.label,
  network: row.network_id,
  structure: row.structure_id,
  rights: row.rights.filter(isRight),
  createdAt: row.created_at,
  revokedAt: row.revoked_at,
});
