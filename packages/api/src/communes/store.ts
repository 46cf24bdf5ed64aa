import type { Commune } from '@spplus/contract';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import type { CommuneQuery } from './rules.js';

/**
 * Best first: the very name, names that begin so, names that hold it, each by population; where there is none of them,
 * names alike. By population for a code.
 */
export async function searchCommunes(
  db: Kysely<Database>,
  { name, code }: CommuneQuery,
  limit: number,
): Promise<Commune[]> {
  if (code !== undefined) return withCode(db, code, name, limit);
  if (name === undefined) return [];
  const first = await beginning(db, name, limit);
  if (first.length === limit) return first;
  const found = [...first, ...(await holding(db, name, limit - first.length))];
  return found.length === 0 ? alike(db, name, limit) : found;
}

export async function getCommune(db: Kysely<Database>, code: string): Promise<Commune | undefined> {
  const row = await described(db).where('commune.code', '=', code).executeTakeFirst();
  return row && toCommune(row);
}

async function withCode(
  db: Kysely<Database>,
  code: string,
  name: string | undefined,
  limit: number,
): Promise<Commune[]> {
  const rows = await described(db)
    .where('commune.codes', 'like', `% ${code}%`)
    .$if(name !== undefined, (query) => query.orderBy(likeness(name ?? ''), 'desc'))
    .orderBy(byPopulation)
    .orderBy('commune.code')
    .limit(limit)
    .execute();
  return rows.map(toCommune);
}

async function beginning(db: Kysely<Database>, name: string, limit: number): Promise<Commune[]> {
  const rows = await described(db)
    .where('commune.folded', 'like', `${name}%`)
    .orderBy(sql`commune.folded = ${name}`, 'desc')
    .orderBy(byPopulation)
    .orderBy('commune.code')
    .limit(limit)
    .execute();
  return rows.map(toCommune);
}

async function holding(db: Kysely<Database>, name: string, limit: number): Promise<Commune[]> {
  const rows = await described(db)
    .where('commune.folded', 'like', `% ${name}%`)
    .where('commune.folded', 'not like', `${name}%`)
    .orderBy(byPopulation)
    .orderBy('commune.code')
    .limit(limit)
    .execute();
  return rows.map(toCommune);
}

async function alike(db: Kysely<Database>, name: string, limit: number): Promise<Commune[]> {
  const rows = await described(db)
    .where(sql<boolean>`${name} % commune.folded`)
    .orderBy(likeness(name), 'desc')
    .orderBy(byPopulation)
    .orderBy('commune.code')
    .limit(limit)
    .execute();
  return rows.map(toCommune);
}

const byPopulation = sql`commune.population desc nulls last`;

const likeness = (name: string) => sql`similarity(${name}, commune.folded)`;

const described = (db: Kysely<Database>) =>
  db
    .selectFrom('commune')
    .innerJoin('department', 'department.code', 'commune.department_code')
    .innerJoin('region', 'region.code', 'commune.region_code')
    .select([
      'commune.code',
      'commune.name',
      'commune.post_codes as postCodes',
      'commune.population',
      'commune.latitude',
      'commune.longitude',
      'department.code as departmentCode',
      'department.name as departmentName',
      'region.code as regionCode',
      'region.name as regionName',
    ]);

type Described = Awaited<ReturnType<ReturnType<typeof described>['executeTakeFirstOrThrow']>>;

const toCommune = ({
  departmentCode,
  departmentName,
  regionCode,
  regionName,
  ...commune
}: Described): Commune => ({
  ...commune,
  department: { code: departmentCode, name: departmentName },
  region: { code: regionCode, name: regionName },
});
