import { sql, type Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import { messagesOf } from '../publications/messages.js';
import { tagOf } from '../publications/profile.js';
import type { ExportedExperience, ExportedThread } from './experience-columns.js';
import { pageOf, pageRows, type After, type Filter, type Page } from './page.js';

type Publication = Omit<ExportedExperience, 'threads'>;

/** Published stories in the order of their ids, as the public reads them. */
export async function pageOfExperiences(
  db: Kysely<Database>,
  { network, structure }: Filter,
  after: After,
): Promise<Page<ExportedExperience>> {
  let query = db
    .selectFrom('publication')
    .select([
      'publication.id',
      'published_at',
      'written_at',
      'pseudonym',
      'title',
      'story',
      'posted_as',
      'author_kind',
      'feeling',
      'channels',
      'aspects',
      'happened_on',
      'answered_at',
      'network_ids',
      'official',
    ]);
  const tags = [
    ...(network === undefined ? [] : [tagOf('network', network)]),
    ...(structure === undefined ? [] : [tagOf('structure', structure)]),
  ];
  for (const tag of tags) query = query.where('publication.id', 'in', tagged(db, tag));
  if (after !== undefined) query = query.where('publication.id', '>', after[0] ?? '');
  const rows = await query.orderBy('publication.id').limit(pageRows).execute();
  const threads = await threadsOf(db, rows);
  return pageOf(
    rows.map((row) => ({ ...row, threads: threads.get(row.id) ?? [] })),
    ({ id }) => [id],
  );
}

const tagged = (db: Kysely<Database>, tag: string) =>
  db
    .selectFrom('catalogue')
    .select('id')
    .where(sql<boolean>`keys @@ ${`'${tag}'`}::tsquery`);

async function threadsOf(
  db: Kysely<Database>,
  publications: readonly Publication[],
): Promise<ReadonlyMap<string, readonly ExportedThread[]>> {
  const ids = publications.map(({ id }) => id);
  const threads = await db
    .selectFrom('thread')
    .select(['id', 'experience_id', 'structure_id', 'named', 'channels', 'first_reply_at'])
    .where(sql<boolean>`experience_id = any(${ids}::text[])`)
    .orderBy('experience_id')
    .orderBy('position')
    .execute();
  const replies = new Map<string, ExportedThread['reply']>();
  const answered = threads.filter(({ first_reply_at }) => first_reply_at !== null).map(({ id }) => id);
  for (const { thread, message } of answered.length === 0 ? [] : await messagesOf(db, answered)) {
    if (message.by === 'administration' && !replies.has(thread)) replies.set(thread, message);
  }
  const actions = await latestActions(
    db,
    threads.map(({ id }) => id),
  );
  const found = new Map<string, ExportedThread[]>();
  for (const { id, experience_id, structure_id, named, channels } of threads) {
    const thread: ExportedThread = {
      structureId: structure_id,
      named,
      channels,
      reply: replies.get(id) ?? null,
      action: actions.get(id) ?? null,
    };
    const others = found.get(experience_id);
    if (others) others.push(thread);
    else found.set(experience_id, [thread]);
  }
  return found;
}

async function latestActions(
  db: Kysely<Database>,
  threads: readonly string[],
): Promise<ReadonlyMap<string, ExportedThread['action']>> {
  const rows = await db
    .selectFrom('action')
    .select(['thread_id', 'description', 'committed_at', 'done_at'])
    .where(sql<boolean>`thread_id = any(${threads}::text[])`)
    .orderBy('committed_at')
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ thread_id, ...action }) => [thread_id, action]));
}
