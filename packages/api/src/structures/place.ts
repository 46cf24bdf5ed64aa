import type { PlaceMatch } from '@spplus/contract';
import { municipalCity, municipalDistricts } from '@spplus/reference';
import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely';
import type { Database, Row } from '../platform/database/tables.js';
import { Problem } from '../platform/problems.js';
import { meets, type Criteria } from './filter.js';

type OfStructure = ExpressionBuilder<Database, 'structure'>;

/** A commune, and how it finds structures. */
export interface Place {
  readonly commune: Row<'commune'>;
  readonly match: PlaceMatch;
}

/** How many structures of its département a commune finds, where it has none and none serves it. */
export const nearestCount = 5;

/**
 * How a commune finds structures among those that meet the criteria: there, else serving it, else the nearest.
 *
 * @throws Problem `not-found` for an unknown commune.
 */
export async function findPlace(db: Kysely<Database>, code: string, criteria: Criteria): Promise<Place> {
  const commune = await db.selectFrom('commune').selectAll().where('code', '=', code).executeTakeFirst();
  if (!commune)
    throw new Problem('not-found', { detail: `There is no commune with the INSEE code ${code}.` });
  for (const match of ['in-commune', 'serving'] as const) {
    const one = await db
      .selectFrom('structure')
      .select('structure.id')
      .where((eb) => eb.and([meets(eb, criteria), answersFor(eb, { commune, match })]))
      .limit(1)
      .executeTakeFirst();
    if (one) return { commune, match };
  }
  return { commune, match: 'nearest' };
}

/** Whether a structure answers for the place. */
export function answersFor(eb: OfStructure, { commune, match }: Place): Expression<SqlBool> {
  switch (match) {
    case 'in-commune':
      return isThere(eb, commune);
    case 'serving':
      return eb.or([
        sql<boolean>`structure.served_post_codes && ${commune.post_codes}::text[]`,
        sql<boolean>`structure.served_departments && ${[commune.department_code]}::text[]`,
      ]);
    case 'nearest':
      return eb('structure.department_code', '=', commune.department_code);
  }
}

function isThere(eb: OfStructure, commune: Row<'commune'>): Expression<SqlBool> {
  const there = eb('structure.commune_code', 'in', [commune.code, ...municipalDistricts(commune.code)]);
  const city = municipalCity(commune.code);
  if (city === undefined) return there;
  // A register often names the city alone, and only the post code tells the arrondissement.
  const byPostCode = eb.and([
    eb('structure.commune_code', '=', city),
    sql<boolean>`structure.post_code = any(${commune.post_codes}::text[])`,
  ]);
  return eb.or([there, byPostCode]);
}
