import type { ExpressionBuilder, Kysely } from 'kysely';
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
export function countTransparency(
  db: Kysely<Database>,
  { network, department }: TransparencyFilter,
  since: string,
): Promise<Counted> {
  let counted = db.selectFrom('structure').where('active', '=', true).where('welcomes_public', '=', true);
  if (network !== undefined) counted = counted.where('network_id', '=', network);
  if (department !== undefined) counted = counted.where('department_code', '=', department);
  return counted
    .select((eb) => [
      eb.fn.countAll<number>().as('structures'),
      eb.fn
        .countAll<number>()
        .filterWhere(eb.exists(satisfactionSince(eb, since)))
        .as('publishing'),
    ])
    .executeTakeFirstOrThrow();
}

const satisfactionSince = (eb: ExpressionBuilder<Database, 'structure'>, since: string) =>
  eb
    .selectFrom('result')
    .innerJoin('indicator', 'indicator.id', 'result.indicator_id')
    .select('result.structure_id')
    .whereRef('result.structure_id', '=', 'structure.id')
    .where('indicator.kind', '=', 'satisfaction')
    .where('result.updated_at', '>=', since);
