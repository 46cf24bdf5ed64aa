import { sql, type Transaction } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import type { Hidden } from './masked.js';
import { catalogueEntryOf, type Content, type Published } from './published.js';

type Trx = Transaction<Database>;

const among = (column: string, ids: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} = any(${ids}::text[])`;

/** What the publications of these stories are made from. */
export async function contentsOf(trx: Trx, ids: readonly string[]): Promise<Content[]> {
  const stories = await trx.selectFrom('experience').selectAll().where(among('id', ids)).execute();
  const masks = groupedBy(await masksOf(trx, ids), 'experience_id');
  const threads = groupedBy(await threadsOf(trx, ids), 'experience_id');
  const actions = groupedBy(await actionsOf(trx, ids), 'experience_id');
  return stories.map((story) => ({
    story,
    masks: (masks.get(story.id) ?? [])
      .filter(({ revision }) => revision === story.revision)
      .map(({ field, starts_at, ends_at }): Hidden => ({ field, start: starts_at, end: ends_at })),
    threads: threads.get(story.id) ?? [],
    actions: actions.get(story.id) ?? [],
  }));
}

const masksOf = (trx: Trx, ids: readonly string[]) =>
  trx
    .selectFrom('mask')
    .select(['experience_id', 'revision', 'field', 'starts_at', 'ends_at'])
    .where(among('experience_id', ids))
    .where('message_id', 'is', null)
    .execute();

const threadsOf = (trx: Trx, ids: readonly string[]) =>
  trx
    .selectFrom('thread')
    .leftJoin('structure', 'structure.id', 'thread.structure_id')
    .select([
      'thread.experience_id',
      'thread.structure_id',
      'thread.named',
      'thread.first_reply_at',
      'structure.name',
      'structure.network_id',
      'structure.commune_code',
      'structure.department_code',
      'structure.city',
    ])
    .where(among('thread.experience_id', ids))
    .orderBy('thread.position')
    .execute();

const actionsOf = (trx: Trx, ids: readonly string[]) =>
  trx
    .selectFrom('action')
    .innerJoin('thread', 'thread.id', 'action.thread_id')
    .select(['thread.experience_id', 'action.state', 'action.better'])
    .where(among('thread.experience_id', ids))
    .execute();

function groupedBy<K extends string, R extends Readonly<Record<K, string>>>(
  rows: readonly R[],
  key: K,
): ReadonlyMap<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group) group.push(row);
    else groups.set(row[key], [row]);
  }
  return groups;
}

/** The catalogue follows, by cascade. */
export async function removePublications(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await trx.deleteFrom('publication').where(among('id', ids)).execute();
}

/** Writes publications and their catalogue; what visitors voted stays. */
export async function savePublications(trx: Trx, publications: readonly Published[]): Promise<void> {
  const [first] = publications;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`
    insert into publication (${names})
    select ${names} from json_populate_recordset(null::publication, ${JSON.stringify(publications)}::json)
    on conflict (id) do update
    set ${sql.join(columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}`.execute(
    trx,
  );
  await sql`
    insert into catalogue as known (id, published_at, profile, keys)
    select id, published_at, profile,
      setweight(to_tsvector('french', title), 'A') || strip(to_tsvector('french', words)) || array_to_tsvector(tags)
    from json_to_recordset(${JSON.stringify(publications.map(catalogueEntryOf))}::json)
      as given (id text, published_at text, profile text, title text, words text, tags text[])
    order by id
    on conflict (id) do update
    set published_at = excluded.published_at, profile = excluded.profile, keys = excluded.keys
    where (known.published_at, known.profile, known.keys)
      is distinct from (excluded.published_at, excluded.profile, excluded.keys)`.execute(trx);
}
