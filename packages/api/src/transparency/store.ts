import { sql, type Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import type { Counted } from './rules.js';

export interface TransparencyFilter {
  readonly network?: string | undefined;
  readonly department?: string | undefined;
}

/**
 * Active structures that welcome the public, and those of them with a satisfaction result, of any period,
 * updated at `since` (ISO 8601) or later.
 */
export const countTransparency = (
  db: Kysely<Database>,
  { network, department }: TransparencyFilter,
  since: string,
): Promise<Counted> =>
  db
    .selectFrom('structure')
    .where('active', '=', true)
    .where('welcomes_public', '=', true)
    .$if(network !== undefined, (query) => query.where('network_id', '=', network ?? ''))
    .$if(department !== undefined, (query) => query.where('department_code', '=', department ?? ''))
    .select(({ fn, exists, selectFrom }) => [
      fn.countAll<number>().as('structures'),
      fn
        .countAll<number>()
        .filterWhere(
          exists(
            selectFrom('result')
              .innerJoin('indicator', 'indicator.id', 'result.indicator_id')
              .select(sql`1`.as('one'))
              .whereRef('result.structure_id', '=', 'structure.id')
              .where('indicator.kind', '=', 'satisfaction')
              .where('result.updated_at', '>=', since),
          ),
        )
        .as('publishing'),
    ])
    .executeTakeFirstOrThrow();
