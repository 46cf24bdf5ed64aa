import type { AnswerClockFigures } from '@spplus/contract';
import { sql, type Kysely } from 'kysely';
import { subtreeOf } from '../keys/scope.js';
import type { Database } from '../platform/database/tables.js';
import type { Tally } from './rules.js';

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
    .select(['published_on', 'answered_on', 'stories'])
    .where('network', '=', network)
    .where('department', '=', department)
    .where('published_on', '>=', since)
    .execute();
  return rows.map(({ published_on, answered_on, stories }) => ({
    publishedOn: published_on,
    answeredOn: answered_on === '' ? null : answered_on,
    stories,
  }));
}

async function structureTallies(
  db: Kysely<Database>,
  { structure, network, department }: ClockFilter & { readonly structure: string },
  since: string,
): Promise<Tally[]> {
  const told = db
    .selectFrom('thread')
    .select('experience_id')
    .where('structure_id', 'in', subtreeOf(db, structure));
  let query = db
    .selectFrom('publication')
    .select(sql<string>`left(published_at, 10)`.as('published_on'))
    .select(sql<string | null>`left(answered_at, 10)`.as('answered_on'))
    .select((eb) => eb.fn.countAll<number>().as('stories'))
    .where('id', 'in', told)
    .where('published_at', '>=', since);
  if (network !== undefined) query = query.where(sql<boolean>`${network} = any(network_ids)`);
  if (department !== undefined) query = query.where(sql<boolean>`${department} = any(department_codes)`);
  const rows = await query.groupBy(['published_on', 'answered_on']).execute();
  return rows.map(({ published_on, answered_on, stories }) => ({
    publishedOn: published_on,
    answeredOn: answered_on,
    stories,
  }));
}

/** Actions committed to on `since` or later about published stories, by the structures that committed to them. */
export function countActions(
  db: Kysely<Database>,
  { network, structure, department }: ClockFilter,
  since: string,
): Promise<AnswerClockFigures['actions']> {
  let query = db
    .selectFrom('action')
    .innerJoin('thread', 'thread.id', 'action.thread_id')
    .innerJoin('publication', 'publication.id', 'thread.experience_id')
    .leftJoin('structure', 'structure.id', 'thread.structure_id')
    .where('action.committed_at', '>=', since);
  if (network !== undefined) query = query.where('structure.network_id', '=', network);
  if (department !== undefined) query = query.where('structure.department_code', '=', department);
  if (structure !== undefined) query = query.where('thread.structure_id', 'in', subtreeOf(db, structure));
  return query
    .select((eb) => [
      eb.fn.countAll<number>().as('committed'),
      eb.fn.countAll<number>().filterWhere('action.state', '=', 'done').as('done'),
      eb.fn.countAll<number>().filterWhere('action.better', 'is not', null).as('asked'),
      eb.fn.countAll<number>().filterWhere('action.better', '=', true).as('confirmed'),
    ])
    .executeTakeFirstOrThrow();
}
