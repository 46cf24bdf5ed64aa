import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import { fold } from '../platform/fold.js';

type OfStructure = ExpressionBuilder<Database, 'structure'>;

/** What a list of active structures is narrowed to; every part given must hold. */
export interface StructureFilter {
  /** Words of the name, network, post code or city, however spelt. */
  readonly q?: string | undefined;
  readonly network?: string | undefined;
  readonly department?: string | undefined;
  readonly region?: string | undefined;
}

/** How a text finds structures: every word somewhere in it; else the whole is close to a part of it. */
export type TextMatch = 'words' | 'alike';

export interface Text {
  readonly folded: string;
  readonly match: TextMatch;
}

/** A filter whose text is known to find by words, or else by likeness. */
export interface Criteria extends Omit<StructureFilter, 'q'> {
  readonly text: Text | undefined;
}

export async function criteriaOf(db: Kysely<Database>, { q, ...filter }: StructureFilter): Promise<Criteria> {
  if (q === undefined) return { ...filter, text: undefined };
  const byWords: Criteria = { ...filter, text: { folded: fold(q), match: 'words' } };
  const one = await db
    .selectFrom('structure')
    .select('structure.id')
    .where((eb) => meets(eb, byWords))
    .limit(1)
    .executeTakeFirst();
  return one ? byWords : { ...filter, text: { folded: fold(q), match: 'alike' } };
}

export function meets(eb: OfStructure, criteria: Criteria): Expression<SqlBool> {
  const { text, network, department, region } = criteria;
  return eb.and([
    sql<boolean>`structure.active`,
    ...(network === undefined ? [] : [eb('structure.network_id', '=', network)]),
    ...(department === undefined ? [] : [eb('structure.department_code', '=', department)]),
    ...(region === undefined ? [] : [eb('structure.region_code', '=', region)]),
    ...(text === undefined ? [] : [matchesText(eb, text)]),
  ]);
}

function matchesText(eb: OfStructure, { folded, match }: Text): Expression<SqlBool> {
  if (folded === '') return eb.lit(false);
  if (match === 'alike') return sql<boolean>`${folded} <% structure.folded`;
  return eb.and(folded.split(' ').map((word) => eb('structure.folded', 'like', `%${word}%`)));
}

/** Higher is better: how much of the text is found, and how little else the structure is called. */
export const textScore = ({ folded, match }: Text) =>
  match === 'words'
    ? sql<number>`similarity(${folded}, structure.folded)::float8`
    : sql<number>`(word_similarity(${folded}, structure.folded) + similarity(${folded}, structure.folded))::float8`;
