import type { Thread } from '@spplus/contract';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import { actionsOf } from './actions.js';
import { messagesOf } from './messages.js';

/**
 * The threads of a story in their order: published messages alone, with their masks applied, and every action.
 *
 * It does not ask whether the story itself is published: the public comes here by `publication`, the author by the
 * secret link.
 */
export async function threadsOf(db: Kysely<Database>, experienceId: string): Promise<Thread[]> {
  const rows = await threadRows(db)
    .where('thread.experience_id', '=', experienceId)
    .orderBy('thread.position')
    .execute();
  return withContents(db, rows);
}

/** Threads by their ids, as `threadsOf` gives them. */
export async function threadsById(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Thread>> {
  const rows = await threadRows(db)
    .where(sql<boolean>`thread.id = any(${ids}::text[])`)
    .execute();
  const threads = await withContents(db, rows);
  return new Map(threads.map((thread) => [thread.id, thread]));
}

const threadRows = (db: Kysely<Database>) =>
  db
    .selectFrom('thread')
    .leftJoin('structure', 'structure.id', 'thread.structure_id')
    .select(['thread.id', 'thread.structure_id', 'thread.named', 'structure.name']);

async function withContents(
  db: Kysely<Database>,
  rows: Awaited<ReturnType<ReturnType<typeof threadRows>['execute']>>,
): Promise<Thread[]> {
  const ids = rows.map(({ id }) => id);
  const messages = await messagesOf(db, ids);
  const actions = await actionsOf(db, ids);
  return rows.map(({ id, structure_id, named, name }) => ({
    id,
    structure: { id: structure_id, name: name ?? named },
    messages: messages.filter(({ thread }) => thread === id).map(({ message }) => message),
    actions: actions.filter(({ thread }) => thread === id).map(({ action }) => action),
  }));
}
