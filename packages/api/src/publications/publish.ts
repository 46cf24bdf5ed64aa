import { aspectNames, type StoryStructure } from '@spplus/contract';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import { fold } from '../platform/fold.js';
import { masked, type Hidden } from './masked.js';

/**
 * Writes what the public reads of a story, from the story, its masks, its threads and its actions: call it in the
 * transaction of whatever changes one of them. A story that is not in state `published` leaves every public place.
 */
export async function publish(transaction: Transaction<Database>, id: string): Promise<void> {
  const story = await transaction
    .selectFrom('experience')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (story.state !== 'published' || story.published_at === null) {
    await withdraw(transaction, id);
    return;
  }
  const masks = await masksOf(transaction, id, story.revision);
  const threads = await threadsOf(transaction, id);
  const action = await latestAction(transaction, id);
  const shown = {
    title: masked(story.title, 'title', masks),
    story: masked(story.story, 'story', masks),
    pseudonym: story.pseudonym === null ? null : masked(story.pseudonym, 'pseudonym', masks),
  };
  const structures: StoryStructure[] = threads.map((thread) => ({
    id: thread.structure_id,
    name: thread.name ?? thread.named,
    network: thread.network_id,
    department: thread.department_code,
    city: thread.city,
  }));
  const row = {
    ...shown,
    feeling: story.feeling,
    posted_as: story.posted_as,
    author_kind: story.author_kind,
    channels: story.channels,
    aspects: JSON.stringify(story.aspects),
    aspect_names: aspectNames.filter((name) => story.aspects[name] !== undefined),
    happened_on: story.happened_on,
    written_at: story.written_at,
    published_at: story.published_at,
    network_ids: distinct([...threads.map(({ network_id }) => network_id), story.network_id]),
    structure_ids: distinct(threads.map(({ structure_id }) => structure_id)),
    commune_codes: distinct(threads.map(({ commune_code }) => commune_code)),
    department_codes: distinct(threads.map(({ department_code }) => department_code)),
    structures: JSON.stringify(structures),
    answered_at:
      threads
        .map(({ first_reply_at }) => first_reply_at)
        .filter((at) => at !== null)
        .sort()[0] ?? null,
    action,
    official: story.official === null ? null : JSON.stringify(story.official),
    demonstration: story.demonstration,
    search: searchVector(shown.title, shown.story),
  };
  await transaction
    .insertInto('publication')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** Takes a story out of every public place. */
export async function withdraw(transaction: Transaction<Database>, id: string): Promise<void> {
  await transaction.deleteFrom('publication').where('id', '=', id).execute();
}

/** French words without accents, by their stems; those of the title weigh more. */
export const searchVector = (title: string, story: string) =>
  sql<string>`setweight(to_tsvector('french', ${fold(title)}), 'A') || to_tsvector('french', ${fold(story)})`;

const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
];

async function masksOf(transaction: Transaction<Database>, id: string, revision: number): Promise<Hidden[]> {
  const rows = await transaction
    .selectFrom('mask')
    .select(['field', 'starts_at', 'ends_at'])
    .where('experience_id', '=', id)
    .where('message_id', 'is', null)
    .where('revision', '=', revision)
    .execute();
  return rows.map(({ field, starts_at, ends_at }) => ({ field, start: starts_at, end: ends_at }));
}

const threadsOf = (transaction: Transaction<Database>, id: string) =>
  transaction
    .selectFrom('thread')
    .leftJoin('structure', 'structure.id', 'thread.structure_id')
    .select([
      'thread.structure_id',
      'thread.named',
      'thread.first_reply_at',
      'structure.name',
      'structure.network_id',
      'structure.commune_code',
      'structure.department_code',
      'structure.city',
    ])
    .where('thread.experience_id', '=', id)
    .orderBy('thread.position')
    .execute();

/** `done` as soon as one action is; else `committed`. */
async function latestAction(
  transaction: Transaction<Database>,
  id: string,
): Promise<'committed' | 'done' | null> {
  const states = await transaction
    .selectFrom('action')
    .innerJoin('thread', 'thread.id', 'action.thread_id')
    .select('action.state')
    .where('thread.experience_id', '=', id)
    .execute();
  if (states.some(({ state }) => state === 'done')) return 'done';
  return states.length > 0 ? 'committed' : null;
}
