import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database, Row } from '../../platform/database/tables.js';
import { upsert } from '../upsert.js';
import type { NamedStructure } from './known-structures.js';
import type { StoryRows } from './rows.js';

type Trx = Transaction<Database>;

export const readStructures = (db: Kysely<Database>): Promise<NamedStructure[]> =>
  db.selectFrom('structure').select(['id', 'name', 'official_name', 'active']).execute();

export async function readNetworks(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('network').select('id').execute();
  return new Set(rows.map(({ id }) => id));
}

/** What is kept of stories, by the id of each row. */
export interface Kept {
  readonly experience: ReadonlyMap<string, Row<'experience'>>;
  readonly thread: ReadonlyMap<string, Row<'thread'>>;
  readonly message: ReadonlyMap<string, Row<'message'>>;
  readonly action: ReadonlyMap<string, Row<'action'>>;
  /** Stories of which a moderator hid a part. */
  readonly masked: ReadonlySet<string>;
}

/** The stories of these ids, held until the transaction ends. */
export async function keptStories(trx: Trx, ids: readonly string[]): Promise<Kept> {
  const experiences = await trx
    .selectFrom('experience')
    .selectAll()
    .where(sql<boolean>`id = any(${ids}::text[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  const threads = await trx
    .selectFrom('thread')
    .selectAll()
    .where(sql<boolean>`experience_id = any(${ids}::text[])`)
    .execute();
  const ofThreads = sql<boolean>`thread_id = any(${threads.map(({ id }) => id)}::text[])`;
  const messages = await trx.selectFrom('message').selectAll().where(ofThreads).execute();
  const actions = await trx.selectFrom('action').selectAll().where(ofThreads).execute();
  const masks = await trx
    .selectFrom('mask')
    .select('experience_id')
    .where(sql<boolean>`experience_id = any(${ids}::text[])`)
    .execute();
  return {
    experience: byId(experiences),
    thread: byId(threads),
    message: byId(messages),
    action: byId(actions),
    masked: new Set(masks.map(({ experience_id }) => experience_id)),
  };
}

const byId = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rows.map((row) => [row.id, row]));

export async function saveStories(trx: Trx, stories: readonly StoryRows[]): Promise<void> {
  await upsert(
    trx,
    'experience',
    ['id'],
    stories.map(({ experience }) => experience),
  );
  await upsert(
    trx,
    'thread',
    ['id'],
    stories.flatMap(({ thread }) => thread),
  );
  await upsert(
    trx,
    'message',
    ['id'],
    stories.flatMap(({ message }) => message),
  );
  await upsert(
    trx,
    'action',
    ['id'],
    stories.flatMap(({ action }) => action),
  );
}
