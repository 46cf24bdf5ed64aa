import type { AuditEntry, Operation } from '@spplus/contract';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import { decodeCursor, page } from '../platform/cursor.js';
import type { Database } from '../platform/database/tables.js';
import type { Agent } from '../platform/handlers.js';

export interface AuditEvent {
  readonly at: string;
  readonly agent: Pick<Agent, 'keyId' | 'network'>;
  readonly operation: Operation;
  readonly outcome: 'done' | 'refused';
  /** What it was about, e.g. a structure's code; never personal data. */
  readonly object: string | null;
}

/** Writes one line. Give it the transaction of what was done; and no transaction for a refusal, which undoes it. */
export async function recordAudit(db: Kysely<Database>, event: AuditEvent): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      at: event.at,
      key_id: event.agent.keyId,
      network_id: event.agent.network,
      operation: event.operation,
      outcome: event.outcome,
      object: event.object,
    })
    .execute();
}

const position = z.tuple([z.int().positive()]);

/** Lines of a network, newest first. */
export async function listAudit(
  db: Kysely<Database>,
  network: string,
  { cursor, limit = 20 }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<{ items: AuditEntry[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor, position);
  const found = await db
    .selectFrom('audit')
    .selectAll()
    .where('network_id', '=', network)
    .$if(after !== undefined, (query) => query.where('id', '<', after?.[0] ?? 0))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = page(found, limit, (last) => [last.id]);
  const items = rows.map((row) => ({
    id: String(row.id),
    at: row.at,
    key: row.key_id,
    operation: row.operation,
    outcome: row.outcome,
    object: row.object,
  }));
  return { items, nextCursor };
}
