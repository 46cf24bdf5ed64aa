import type { QueryOf, Table } from '@spplus/contract';
import { sql, type Kysely } from 'kysely';
import type { Database, Row } from '../platform/database/tables.js';
import { fold } from '../platform/fold.js';
import { summaryColumns, type SummaryRow } from './summary.js';

type Search = Omit<QueryOf<Table['experiences']['list']>, 'cursor' | 'limit' | 'sort'>;

export const getPublication = (db: Kysely<Database>, id: string): Promise<Row<'publication'> | undefined> =>
  db.selectFrom('publication').selectAll().where('id', '=', id).executeTakeFirst();

export function findPublications(db: Kysely<Database>, search: Search): Promise<SummaryRow[]> {
  let query = db.selectFrom('publication').select(summaryColumns);
  const { q, network, structure, commune, department, feeling, answered, action, aspect, from, to } = search;
  if (q !== undefined)
    query = query.where(
      sql<boolean>`exists (select from catalogue where catalogue.id = publication.id and keys @@ websearch_to_tsquery('french', ${fold(q)}))`,
    );
  if (network !== undefined) query = query.where(sql<boolean>`network_ids @> array[${network}::text]`);
  if (structure !== undefined) query = query.where(sql<boolean>`structure_ids @> array[${structure}::text]`);
  if (commune !== undefined) query = query.where(sql<boolean>`commune_codes @> array[${commune}::text]`);
  if (department !== undefined)
    query = query.where(sql<boolean>`department_codes @> array[${department}::text]`);
  if (aspect !== undefined) query = query.where(sql<boolean>`aspect_names @> array[${aspect}::text]`);
  if (feeling !== undefined) query = query.where('feeling', '=', feeling);
  if (action !== undefined) query = query.where('action', '=', action);
  if (answered !== undefined) query = query.where('answered_at', answered ? 'is not' : 'is', null);
  if (from !== undefined) query = query.where('published_at', '>=', from);
  if (to !== undefined) query = query.where('published_at', '<', `${to}~`);
  return query.orderBy('published_at', 'desc').orderBy('id').limit(100).execute();
}
