import { sql, type Kysely } from 'kysely';
import { subtreeOf } from '../keys/scope.js';
import type { Database } from '../platform/database/tables.js';
import { undated, type Tally } from './rules.js';

export interface ClockFilter {
  readonly network?: string | undefined;
  /** With those under it. */
  readonly structure?: string | undefined;
  readonly department?: string | undefined;
}

/** Stories published on `since` (`YYYY-MM-DD`) or later, by the days of their publication and first answer. */
export const talliesOf = (db: Kysely<Database>, filter: ClockFilter, since: string): Promise<Tally[]> =>
  filter.structure === undefined
    ? countedTallies(db, filter, since)
    : structureTallies(db, { ...filter, structure: filter.structure }, since);

async function countedTallies(
  db: Kysely<Database>,
  { network = '', department = '' }: ClockFilter,
  since: string,
): Promise<Tally[]> {
  const rows = await db
    .selectFrom('answer_count')
    .select(['published_on', 'answered_on', 'stories', 'committed', 'done', 'judged', 'confirmed'])
    .where('network', '=', network)
    .where('department', '=', department)
    .where('published_on', '>=', since)
    .execute();
  return rows.map(({ published_on, answered_on, ...counts }) => ({
    publishedOn: published_on,
    answeredOn: answered_on === '' ? null : answered_on,
    ...counts,
  }));
}

async function structureTallies(
  db: Kysely<Database>,
  { structure, network, department }: ClockFilter & { readonly structure: string },
  since: string,
): Promise<Tally[]> {
  // Asked apart: of a list it knows, the database knows that few stories are about it.
  const under = await subtreeOf(db, structure).execute();
  const ids = under.map(({ id }) => id);
  const told = db
    .selectFrom('thread')
    .select('experience_id')
    .where(sql<boolean>`structure_id = any(${ids}::text[])`);
  let query = db
    .selectFrom('publication')
    .select(sql<string>`left(published_at, 10)`.as('published_on'))
    .select(
      sql<
        string | null
      >`case when answered_at <= written_at then ${sql.lit(undated)} else left(answered_at, 10) end`.as(
        'answered_on',
      ),
    )
    .select(({ fn }) => [
      fn.countAll<number>().as('stories'),
      fn.sum<number>('actions_committed').as('committed'),
      fn.sum<number>('actions_done').as('done'),
      fn.sum<number>('actions_judged').as('judged'),
      fn.sum<number>('actions_confirmed').as('confirmed'),
    ])
    .where('id', 'in', told)
    .where('published_at', '>=', since);
  if (network !== undefined) query = query.where(sql<boolean>`${network} = any(network_ids)`);
  if (department !== undefined) query = query.where(sql<boolean>`${department} = any(department_codes)`);
  const rows = await query.groupBy(['published_on', 'answered_on']).execute();
  return rows.map(({ published_on, answered_on, ...counts }) => ({
    publishedOn: published_on,
    answeredOn: answered_on,
    ...counts,
  }));
}
