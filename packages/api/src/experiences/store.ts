import { sql, type Transaction } from 'kysely';
import { randomUUID } from 'node:crypto';
import { parameter, Statement } from '../platform/database/statement.js';
import type { Database, NewRow, Row } from '../platform/database/tables.js';
import type { NamedStructure } from './rules.js';

const structuresNamed = new Statement(
  () => sql<NamedStructure>`
    select id, name, active from structure
    where id in (select json_array_elements_text(${parameter(1)}::json))`,
);

export const namedStructures = (
  transaction: Transaction<Database>,
  ids: readonly string[],
): Promise<NamedStructure[]> => structuresNamed.run(transaction, [JSON.stringify(ids)]);

/** A story as its author sent it: what has no column here keeps its default, or is null. */
export type ToldStory = Pick<
  Row<'experience'>,
  | 'id'
  | 'feeling'
  | 'title'
  | 'story'
  | 'pseudonym'
  | 'happened_on'
  | 'aspects'
  | 'channels'
  | 'network_id'
  | 'posted_as'
  | 'author_kind'
  | 'language'
  | 'urgent'
  | 'written_at'
  | 'token_hash'
  | 'embed_id'
>;

const told = new Statement(
  () => sql<never>`
    with story as materialized (select * from json_populate_record(null::experience, ${parameter(1)}::json)),
    kept as (
      insert into experience (id, state, feeling, title, story, pseudonym, happened_on, aspects, channels,
        network_id, posted_as, author_kind, language, urgent, written_at, token_hash, embed_id)
      select id, 'pending', feeling, title, story, pseudonym, happened_on, aspects, channels,
        network_id, posted_as, author_kind, language, urgent, written_at, token_hash, embed_id
      from story
    ), opened as (
      insert into thread (id, experience_id, position, structure_id, named, channels)
      select thread.id, story.id, thread.position, thread.structure_id, thread.named, story.channels
      from story cross join json_populate_recordset(null::thread, ${parameter(2)}::json) as thread
    ), queued as (
      insert into moderation_item (id, kind, experience_id, submitted_at, urgent)
      select id, 'experience', id, written_at, urgent from story
    )
    insert into story_event (experience_id, at, kind) select id, written_at, 'received' from story`,
);

/**
 * Writes a story, the beginning of its history, a thread for each of its structures, and its place among the texts
 * that wait for a moderator. One statement, because everyone who sends a story waits for it.
 */
export async function insertExperience(
  transaction: Transaction<Database>,
  story: ToldStory,
  structures: readonly NamedStructure[],
): Promise<void> {
  const threads = structures.map(({ id, name }, position) => ({
    id: randomUUID(),
    position,
    structure_id: id,
    named: name,
  }));
  await told.run(transaction, [JSON.stringify(story), JSON.stringify(threads)]);
}

/** Keeps the author's address, sealed. */
export async function keepContact(
  transaction: Transaction<Database>,
  contact: NewRow<'contact'>,
): Promise<void> {
  await transaction.insertInto('contact').values(contact).execute();
}
