import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import { fold } from '../platform/fold.js';

/** What a list of active structures is narrowed to; every part given must hold. */
export interface StructureFilter {
  /** Words of the name, network, post code or city, however spelt. */
  readonly q?: string | undefined;
  readonly network?: string | undefined;
  readonly department?: string | undefined;
  readonly region?: string | undefined;
}

type OfStructure = ExpressionBuilder<Database, 'structure'>;

export function matches(eb: OfStructure, filter: StructureFilter): Expression<SqlBool> {
  const { q, network, department, region } = filter;
  return eb.and([
    sql<boolean>`structure.active`,
    ...(network === undefined ? [] : [eb('structure.network_id', '=', network)]),
    ...(department === undefined ? [] : [eb('structure.department_code', '=', department)]),
    ...(region === undefined ? [] : [eb('structure.region_code', '=', region)]),
    ...(q === undefined ? [] : [matchesText(eb, fold(q))]),
  ]);
}

/** Every word somewhere in it, or the whole close to a part of it. */
function matchesText(eb: OfStructure, folded: string): Expression<SqlBool> {
  if (folded === '') return eb.lit(false);
  const words = folded.split(' ').map((word) => eb('structure.folded', 'like', `%${word}%`));
  return eb.or([eb.and(words), sql<boolean>`${folded} <% structure.folded`]);
}

/** From 0 to 2: how much of the text is found, then how little else the structure is called. */
export const textScore = (q: string) =>
  sql<number>`(word_similarity(${fold(q)}, structure.folded) + similarity(${fold(q)}, structure.folded))::float8`;
