import type { ExperienceState, Feeling } from '@spplus/contract';
import { createHash, randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Database, NewRow } from '../../platform/database/tables.js';
import type { Secrets } from '../../platform/secrets/secrets.js';
import { publish } from '../../publications/publish.js';

/** A message of a thread; `thread` is its rank among those of the story, 0 unless said otherwise. */
export interface MessageFixture {
  readonly thread?: number;
  readonly by: 'administration' | 'author';
  readonly text?: string;
  readonly state?: 'pending' | 'published' | 'rejected';
  readonly at?: string;
}

export interface ActionFixture {
  readonly thread?: number;
  readonly description?: string;
  readonly dueOn?: string;
  /** Done then. */
  readonly doneAt?: string;
}

export interface StoryFixture {
  readonly id?: string;
  readonly state?: ExperienceState;
  readonly title?: string;
  readonly story?: string;
  readonly pseudonym?: string | null;
  readonly feeling?: Feeling;
  readonly urgent?: boolean;
  readonly writtenAt?: string;
  readonly publishedAt?: string;
  /** Ids of structures that exist; a thread is made for each. */
  readonly structures?: readonly string[];
  /** Where no structure is known. */
  readonly network?: string | null;
  readonly messages?: readonly MessageFixture[];
  readonly actions?: readonly ActionFixture[];
  /** Of the installation: the story then has a secret link. */
  readonly secrets?: Secrets;
  /** With `secrets` only. */
  readonly email?: string;
}

export interface InsertedStory {
  readonly id: string;
  readonly threads: readonly string[];
  readonly messages: readonly string[];
  readonly actions: readonly string[];
  /** Empty without `secrets`. */
  readonly token: string;
}

/** A story as if told, and decided where `state` is not `pending`: with its queue item or publication. */
export async function insertStory(db: Kysely<Database>, fixture: StoryFixture = {}): Promise<InsertedStory> {
  const { secrets, email, state = 'pending' } = fixture;
  const id = fixture.id ?? randomUUID();
  const token = secrets?.mark('follow-up', id) ?? '';
  const row = storyRow(id, fixture, token);
  return db.transaction().execute(async (transaction) => {
    await transaction.insertInto('experience').values(row).execute();
    await transaction
      .insertInto('story_event')
      .values({ experience_id: id, at: row.written_at, kind: 'received' })
      .execute();
    const threads = await insertThreads(transaction, id, fixture.structures ?? []);
    const messages = await insertMessages(transaction, id, threads, fixture.messages ?? []);
    const actions = await insertActions(transaction, threads, fixture.actions ?? []);
    if (secrets && email !== undefined) {
      const contact = {
        experience_id: id,
        email: secrets.seal('contact', email),
        created_at: row.written_at,
      };
      await transaction.insertInto('contact').values(contact).execute();
    }
    if (state === 'pending') {
      await queue(transaction, {
        id,
        kind: 'experience',
        experience_id: id,
        submitted_at: row.written_at,
        urgent: row.urgent,
      });
    }
    await publish(transaction, id);
    return { id, threads, messages, actions, token };
  });
}

const storyRow = (id: string, fixture: StoryFixture, token: string): NewRow<'experience'> => {
  const { state = 'pending' } = fixture;
  const wasPublished = state === 'published' || state === 'removed';
  return {
    id,
    state,
    feeling: fixture.feeling ?? 'negative',
    title: fixture.title ?? 'Trois semaines sans réponse',
    story: fixture.story ?? 'J’ai envoyé mon dossier, puis plus rien.',
    pseudonym: fixture.pseudonym ?? null,
    aspects: '{}',
    channels: [],
    network_id: fixture.network ?? null,
    posted_as: 'self',
    author_kind: 'person',
    language: 'fr',
    urgent: fixture.urgent ?? false,
    written_at: fixture.writtenAt ?? '2026-03-01T08:00:00.000Z',
    published_at: wasPublished ? (fixture.publishedAt ?? '2026-03-02T08:00:00.000Z') : null,
    rejection_reason: state === 'rejected' ? 'advertising' : null,
    token_hash: token === '' ? null : createHash('sha256').update(token).digest('hex'),
  };
};

async function insertThreads(
  transaction: Transaction<Database>,
  experience: string,
  structures: readonly string[],
): Promise<string[]> {
  const threads = structures.map((structure, position) => ({
    id: randomUUID(),
    experience_id: experience,
    position,
    structure_id: structure,
    named: structure,
    channels: [],
  }));
  if (threads.length > 0) await transaction.insertInto('thread').values(threads).execute();
  return threads.map(({ id }) => id);
}

async function insertMessages(
  transaction: Transaction<Database>,
  experience: string,
  threads: readonly string[],
  messages: readonly MessageFixture[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const [rank, { thread = 0, by, text, state = 'published', at }] of messages.entries()) {
    const id = randomUUID();
    const thread_id = threads[thread] ?? '';
    const written_at = at ?? new Date(Date.UTC(2026, 2, 3, 8, rank)).toISOString();
    const signature = by === 'administration' ? 'L’agence' : null;
    await transaction
      .insertInto('message')
      .values({ id, thread_id, written_by: by, state, signature, text: text ?? 'Bonjour.', written_at })
      .execute();
    if (by === 'administration') {
      const update = transaction.updateTable('thread').set({ first_reply_at: written_at });
      await update.where('id', '=', thread_id).where('first_reply_at', 'is', null).execute();
    }
    if (state === 'pending') {
      const item = { experience_id: experience, message_id: id, submitted_at: written_at, urgent: false };
      await queue(transaction, { id, kind: 'message', ...item });
    }
    ids.push(id);
  }
  return ids;
}

async function insertActions(
  transaction: Transaction<Database>,
  threads: readonly string[],
  actions: readonly ActionFixture[],
): Promise<string[]> {
  const rows = actions.map(({ thread = 0, description, dueOn, doneAt }) => ({
    id: randomUUID(),
    thread_id: threads[thread] ?? '',
    state: doneAt === undefined ? ('committed' as const) : ('done' as const),
    description: description ?? 'Ouvrir un guichet de plus.',
    committed_at: '2026-03-04T08:00:00.000Z',
    due_on: dueOn ?? '2026-06-30',
    done_at: doneAt ?? null,
    evidence: doneAt === undefined ? null : 'Le guichet est ouvert.',
  }));
  if (rows.length > 0) await transaction.insertInto('action').values(rows).execute();
  return rows.map(({ id }) => id);
}

async function queue(transaction: Transaction<Database>, item: NewRow<'moderation_item'>): Promise<void> {
  await transaction.insertInto('moderation_item').values(item).execute();
}
