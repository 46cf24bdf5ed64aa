import type { Report } from '@spplus/contract';
import { slug } from '@spplus/contract/primitives';
import { sql, type Kysely, type Transaction } from 'kysely';
import * as z from 'zod';
import type { Scope } from '../keys/scope.js';
import { moderatedBy } from '../moderation/reach-store.js';
import { decodeCursor, page } from '../platform/cursor.js';
import type { Database, Row } from '../platform/database/tables.js';

const reports = (db: Kysely<Database>, agent: Scope) =>
  db
    .selectFrom('report')
    .innerJoin('experience', 'experience.id', 'report.experience_id')
    .select([
      'report.id',
      'report.experience_id as experience',
      'experience.revision',
      'experience.title',
      'experience.story',
      'report.reason',
      'report.explanation',
      'report.received_at as receivedAt',
      'report.state',
      'report.decided_at as decidedAt',
      'report.decision_reason as decisionReason',
    ])
    .where(moderatedBy(db, agent));

export interface ReportSearch {
  /** Whether they still wait for a decision. */
  readonly open?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const decided = sql<boolean>`(report.state <> 'received')`;
const position = z.tuple([z.literal([0, 1]), z.iso.datetime(), slug]);

/** Reports on the stories that the agent moderates: those that wait first, then the oldest first. */
export async function listReports(
  db: Kysely<Database>,
  agent: Scope,
  { open, cursor, limit = 20 }: ReportSearch,
): Promise<{ items: Report[]; nextCursor: string | null }> {
  const [closed, at, id] = decodeCursor(cursor, position) ?? [];
  let query = reports(db, agent);
  if (open !== undefined) query = query.where('report.state', open ? '=' : '<>', 'received');
  if (closed !== undefined) {
    query = query.where(
      sql<boolean>`(${decided}, report.received_at, report.id) > (${closed === 1}::boolean, ${at}::text, ${id}::text)`,
    );
  }
  const found = await query
    .orderBy(decided)
    .orderBy('report.received_at')
    .orderBy('report.id')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = page(found, limit, (last) => [
    last.state === 'received' ? 0 : 1,
    last.receivedAt,
    last.id,
  ]);
  return { items: [...rows], nextCursor };
}

/** One report, where the agent moderates its story. */
export const findReport = (db: Kysely<Database>, agent: Scope, id: string): Promise<Report | undefined> =>
  reports(db, agent).where('report.id', '=', id).executeTakeFirst();

interface Outcome {
  readonly state: Exclude<Row<'report'>['state'], 'received'>;
  readonly reason: string;
  readonly key: string;
  readonly at: string;
}

/** Closes a report. Whether it was still open. */
export async function closeReport(
  transaction: Transaction<Database>,
  id: string,
  { state, reason, key, at }: Outcome,
): Promise<boolean> {
  const closed = await transaction
    .updateTable('report')
    .set({ state, decided_at: at, decision_reason: reason, key_id: key })
    .where('id', '=', id)
    .where('state', '=', 'received')
    .returning('id')
    .executeTakeFirst();
  return closed !== undefined;
}
