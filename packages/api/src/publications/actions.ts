import type { Action } from '@spplus/contract';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import { isSuppressed } from '../results/suppression.js';

/** Actions with the results they point at, as a query to narrow and order. */
export const actionRows = (db: Kysely<Database>) =>
  db
    .selectFrom('action')
    .innerJoin('thread', 'thread.id', 'action.thread_id')
    .leftJoin('indicator', 'indicator.id', 'action.indicator_id')
    .leftJoin('result as before', (join) =>
      join
        .onRef('before.structure_id', '=', 'thread.structure_id')
        .onRef('before.indicator_id', '=', 'action.indicator_id')
        .onRef('before.period', '=', 'action.period_before'),
    )
    .leftJoin('result as after', (join) =>
      join
        .onRef('after.structure_id', '=', 'thread.structure_id')
        .onRef('after.indicator_id', '=', 'action.indicator_id')
        .onRef('after.period', '=', 'action.period_after'),
    )
    .select([
      'action.id',
      'action.thread_id',
      'action.state',
      'action.description',
      'action.committed_at',
      'action.due_on',
      'action.done_at',
      'action.evidence',
      'action.better',
      'action.confirmed_at',
      'thread.experience_id',
      'indicator.id as indicator_id',
      'indicator.name as indicator_name',
      'indicator.unit as indicator_unit',
      'indicator.kind as indicator_kind',
      'before.period as period_before',
      'before.value as value_before',
      'before.n as n_before',
      'after.period as period_after',
      'after.value as value_after',
      'after.n as n_after',
    ]);

export type ActionRow = Awaited<ReturnType<ReturnType<typeof actionRows>['execute']>>[number];

export const toAction = (row: ActionRow): Action => ({
  id: row.id,
  state: row.state,
  description: row.description,
  committedAt: row.committed_at,
  dueOn: row.due_on,
  doneAt: row.done_at,
  evidence: row.evidence,
  indicator: indicatorOf(row),
  confirmation:
    row.better === null || row.confirmed_at === null ? null : { better: row.better, at: row.confirmed_at },
});

/** Null where there is none, or where a result it pointed at was taken back, or is withheld from the public. */
function indicatorOf(row: ActionRow): Action['indicator'] {
  const { indicator_id: id, indicator_name: name, indicator_unit: unit, indicator_kind: kind } = row;
  const before = measured(row.period_before, row.value_before);
  const after = measured(row.period_after, row.value_after);
  if (id === null || name === null || unit === null || kind === null || !before || !after) return null;
  if ([row.n_before, row.n_after].some((n) => isSuppressed(kind, n))) return null;
  return { id, name, unit, before, after };
}

const measured = (period: string | null, value: number | null) =>
  period === null || value === null ? null : { period, value };

/** The actions of threads, in the order they were committed to. */
export async function actionsOf(
  db: Kysely<Database>,
  threads: readonly string[],
): Promise<{ thread: string; action: Action }[]> {
  const rows = await actionRows(db)
    .where(sql<boolean>`action.thread_id = any(${threads}::text[])`)
    .orderBy('action.committed_at')
    .orderBy('action.id')
    .execute();
  return rows.map((row) => ({ thread: row.thread_id, action: toAction(row) }));
}
