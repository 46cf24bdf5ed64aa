import type { Kysely, Transaction } from 'kysely';
import { coveredIds, type Scope } from '../keys/scope.js';
import type { Database } from '../platform/database/tables.js';

/** Threads of published stories with the structures that an agent covers, as a query to narrow. */
export const threadsWithin = (db: Kysely<Database>, agent: Scope) =>
  db
    .selectFrom('thread')
    .innerJoin('publication', 'publication.id', 'thread.experience_id')
    .innerJoin('structure', 'structure.id', 'thread.structure_id')
    .where('thread.structure_id', 'in', coveredIds(db, agent));

export interface ReachedThread {
  readonly id: string;
  readonly experience: string;
  readonly structure: { readonly id: string; readonly name: string };
}

/** A thread of a published story that the agent covers. */
export async function findThread(
  db: Kysely<Database>,
  agent: Scope,
  id: string,
): Promise<ReachedThread | undefined> {
  const row = await threadsWithin(db, agent)
    .select(['thread.id', 'thread.experience_id', 'structure.id as structure', 'structure.name'])
    .where('thread.id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      experience: row.experience_id,
      structure: { id: row.structure, name: row.name },
    }
  );
}

/**
 * The same, once its story is kept from everybody else until the transaction ends; undefined where the story was
 * withdrawn, or the thread given to another structure, meanwhile.
 */
export async function holdThread(
  transaction: Transaction<Database>,
  agent: Scope,
  { id, experience }: Pick<ReachedThread, 'id' | 'experience'>,
): Promise<ReachedThread | undefined> {
  await transaction.selectFrom('experience').select('id').where('id', '=', experience).forUpdate().execute();
  return findThread(transaction, agent, id);
}
