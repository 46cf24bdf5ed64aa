import type { Channel } from '@spplus/contract';
import { sql, type Transaction } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { Database, NewRow } from '../platform/database/tables.js';
import type { NamedStructure } from './rules.js';

export const namedStructures = (
  transaction: Transaction<Database>,
  ids: readonly string[],
): Promise<NamedStructure[]> =>
  transaction
    .selectFrom('structure')
    .select(['id', 'name', 'active'])
    .where(sql<boolean>`id = any(${ids}::text[])`)
    .execute();

export async function networkExists(transaction: Transaction<Database>, id: string): Promise<boolean> {
  const found = await transaction.selectFrom('network').select('id').where('id', '=', id).executeTakeFirst();
  return found !== undefined;
}

/**
 * Writes a story, the beginning of its history, a thread for each of its structures, and its place among the texts
 * that wait for a moderator. One statement, because everyone who sends a story waits for it.
 */
export async function insertExperience(
  transaction: Transaction<Database>,
  story: NewRow<'experience'>,
  structures: readonly NamedStructure[],
): Promise<void> {
  const { id, written_at: at, urgent } = story;
  const channels: Channel[] = story.channels ?? [];
  const threads = structures.map((structure, position) => ({
    id: randomUUID(),
    experience_id: id,
    position,
    structure_id: structure.id,
    named: structure.name,
    channels,
  }));
  const item = { id, kind: 'experience', experience_id: id, submitted_at: at, urgent } as const;
  const received = { experience_id: id, at, kind: 'received' } as const;
  const begun = transaction
    .with('told', (query) => query.insertInto('experience').values(story))
    .with('queued', (query) => query.insertInto('moderation_item').values(item));
  if (threads.length === 0) {
    await begun.insertInto('story_event').values(received).execute();
    return;
  }
  await begun
    .with('opened', (query) => query.insertInto('thread').values(threads))
    .insertInto('story_event')
    .values(received)
    .execute();
}

/** Keeps the author's address, sealed. */
export async function keepContact(
  transaction: Transaction<Database>,
  contact: NewRow<'contact'>,
): Promise<void> {
  await transaction.insertInto('contact').values(contact).execute();
}
