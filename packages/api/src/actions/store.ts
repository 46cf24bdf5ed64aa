import type { AgentAction } from '@spplus/contract';
import { slug } from '@spplus/contract/primitives';
import { sql, type Kysely, type Transaction } from 'kysely';
import * as z from 'zod';
import type { Scope } from '../keys/scope.js';
import { decodeCursor, page } from '../platform/cursor.js';
import type { Database, NewRow, Row } from '../platform/database/tables.js';
import { actionRows, toAction, type ActionRow } from '../publications/actions.js';
import { threadsWithin } from '../replies/reach-store.js';
import { isSuppressed } from '../results/suppression.js';
import type { Proof } from './rules.js';

const toAgentAction = (row: ActionRow): AgentAction => ({
  ...toAction(row),
  experience: row.experience_id,
  thread: row.thread_id,
});

const actionsWithin = (db: Kysely<Database>, agent: Scope) =>
  actionRows(db).where('action.thread_id', 'in', threadsWithin(db, agent).select('thread.id'));

export interface ActionSearch {
  readonly state?: 'committed' | 'done' | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** No year 0, which PostgreSQL does not have. */
const day = z.iso.date().refine((text) => text >= '0001');
const position = z.tuple([day, slug]);

/** Actions that the agent covers, by the day they are promised for. */
export async function listActions(
  db: Kysely<Database>,
  agent: Scope,
  { state, cursor, limit = 20 }: ActionSearch,
): Promise<{ items: AgentAction[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor, position);
  let query = actionsWithin(db, agent);
  if (state !== undefined) query = query.where('action.state', '=', state);
  if (after !== undefined) {
    query = query.where(sql<boolean>`(action.due_on, action.id) > (${after[0]}::date, ${after[1]}::text)`);
  }
  const found = await query
    .orderBy('action.due_on')
    .orderBy('action.id')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = page(found, limit, (last) => [last.due_on, last.id]);
  return { items: rows.map(toAgentAction), nextCursor };
}

/** An action in a thread that the agent covers. */
export async function findAction(
  db: Kysely<Database>,
  agent: Scope,
  id: string,
): Promise<AgentAction | undefined> {
  const row = await actionsWithin(db, agent).where('action.id', '=', id).executeTakeFirst();
  return row && toAgentAction(row);
}

type NewAction = Pick<
  NewRow<'action'>,
  'id' | 'thread_id' | 'description' | 'committed_at' | 'due_on' | 'key_id'
>;

export async function insertAction(transaction: Transaction<Database>, action: NewAction): Promise<void> {
  await transaction
    .insertInto('action')
    .values({ ...action, state: 'committed' })
    .execute();
}

type Completion = Pick<
  Row<'action'>,
  'done_at' | 'evidence' | 'indicator_id' | 'period_before' | 'period_after' | 'key_id'
>;

/** Whether the action was still to be done. */
export async function completeAction(
  transaction: Transaction<Database>,
  id: string,
  completion: Completion,
): Promise<boolean> {
  const done = await transaction
    .updateTable('action')
    .set({ ...completion, state: 'done' })
    .where('id', '=', id)
    .where('state', '=', 'committed')
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

/** Those of the two periods for which the public may read a result of the structure. */
export async function publishedPeriods(
  db: Kysely<Database>,
  structure: string,
  { id, before, after }: Proof,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('result')
    .innerJoin('indicator', 'indicator.id', 'result.indicator_id')
    .select(['result.period', 'result.n', 'indicator.kind'])
    .where('structure_id', '=', structure)
    .where('indicator_id', '=', id)
    .where('period', 'in', [before, after])
    .execute();
  return new Set(rows.filter(({ kind, n }) => !isSuppressed(kind, n)).map(({ period }) => period));
}
