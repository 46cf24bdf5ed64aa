import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Database, Row } from '../platform/database/tables.js';

export interface StoryThread extends Pick<Row<'thread'>, 'id' | 'structure_id' | 'position' | 'channels'> {
  /** Whether something was said or promised in it. */
  readonly spoken: boolean;
}

/** The threads of a story, in their order. */
export const threadsOfStory = (db: Kysely<Database>, experience: string): Promise<StoryThread[]> =>
  db
    .selectFrom('thread')
    .select((eb) => [
      'thread.id',
      'thread.structure_id',
      'thread.position',
      'thread.channels',
      eb
        .or([
          eb.exists(eb.selectFrom('message').select('id').whereRef('message.thread_id', '=', 'thread.id')),
          eb.exists(eb.selectFrom('action').select('id').whereRef('action.thread_id', '=', 'thread.id')),
        ])
        .$castTo<boolean>()
        .as('spoken'),
    ])
    .where('thread.experience_id', '=', experience)
    .orderBy('thread.position')
    .execute();

export const findStructureName = async (db: Kysely<Database>, id: string): Promise<string | undefined> => {
  const found = await db.selectFrom('structure').select('name').where('id', '=', id).executeTakeFirst();
  return found?.name;
};

interface Holder {
  readonly id: string;
  readonly name: string;
}

export async function moveThread(
  transaction: Transaction<Database>,
  thread: string,
  to: Holder,
): Promise<void> {
  const columns = { structure_id: to.id, named: to.name };
  await transaction.updateTable('thread').set(columns).where('id', '=', thread).execute();
}

/** Adds a thread after the others, for a structure that the story was not sent to. */
export async function addThread(
  transaction: Transaction<Database>,
  experience: string,
  to: Holder,
  others: readonly StoryThread[],
): Promise<void> {
  const position = Math.max(-1, ...others.map((thread) => thread.position)) + 1;
  const place = { experience_id: experience, position, structure_id: to.id, named: to.name };
  await transaction
    .insertInto('thread')
    .values({ id: randomUUID(), channels: [], ...place })
    .execute();
}

/** The story goes on waiting, for whoever takes it; it is now known where it belongs. */
export async function passOn(
  transaction: Transaction<Database>,
  experience: string,
  item: string,
): Promise<void> {
  await transaction
    .updateTable('experience')
    .set({ network_id: null })
    .where('id', '=', experience)
    .execute();
  const free = { claim_id: null, claimed_by: null, claimed_until: null };
  await transaction.updateTable('moderation_item').set(free).where('id', '=', item).execute();
}
