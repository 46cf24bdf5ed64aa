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

/** Writes a story, a thread for each of its structures, and its place among the texts that wait for a moderator. */
export async function insertExperience(
  transaction: Transaction<Database>,
  story: NewRow<'experience'>,
  structures: readonly NamedStructure[],
): Promise<void> {
  await transaction.insertInto('experience').values(story).execute();
  const channels: Channel[] = story.channels ?? [];
  const threads = structures.map(({ id, name }, position) => ({
    id: randomUUID(),
    experience_id: story.id,
    position,
    structure_id: id,
    named: name,
    channels,
  }));
  if (threads.length > 0) await transaction.insertInto('thread').values(threads).execute();
  await transaction
    .insertInto('moderation_item')
    .values({
      id: story.id,
      kind: 'experience',
      experience_id: story.id,
      submitted_at: story.written_at,
      urgent: story.urgent,
    })
    .execute();
}

/** Keeps the author's address, sealed. */
export async function keepContact(
  transaction: Transaction<Database>,
  contact: NewRow<'contact'>,
): Promise<void> {
  await transaction.insertInto('contact').values(contact).execute();
}
