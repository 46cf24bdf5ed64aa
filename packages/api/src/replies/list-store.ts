import type { AgentThread } from '@spplus/contract';
import { slug } from '@spplus/contract/primitives';
import { sql, type Kysely } from 'kysely';
import * as z from 'zod';
import type { Scope } from '../keys/scope.js';
import { decodeCursor, page } from '../platform/cursor.js';
import type { Database } from '../platform/database/tables.js';
import { summaryColumns, toSummary } from '../publications/summary.js';
import { threadsById } from '../publications/threads.js';
import { threadsWithin } from './reach-store.js';

export interface ThreadSearch {
  readonly awaiting?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const position = z.tuple([z.iso.datetime(), slug]);

/** Threads that the agent covers, with the oldest publication first. */
export async function listThreads(
  db: Kysely<Database>,
  agent: Scope,
  { awaiting, cursor, limit = 20 }: ThreadSearch,
): Promise<{ items: AgentThread[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor, position);
  const found = await threadsWithin(db, agent)
    .select(summaryColumns)
    .select('thread.id as thread_id')
    .$if(awaiting !== undefined, (query) =>
      query.where(awaiting === true ? awaitsReply : sql<boolean>`not ${awaitsReply}`),
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(publication.published_at, thread.id) > (${after?.[0]}, ${after?.[1]})`),
    )
    .orderBy('publication.published_at')
    .orderBy('thread.id')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = page(found, limit, (last) => [last.published_at, last.thread_id]);
  const threads = await threadsById(
    db,
    rows.map(({ thread_id }) => thread_id),
  );
  const items = rows.flatMap((row) => {
    const thread = threads.get(row.thread_id);
    return thread ? [{ experience: toSummary(row), story: row.story, thread }] : [];
  });
  return { items, nextCursor };
}

/**
 * Whether a thread waits for the administration's word: it never had one, or the author answered since. Told so, and
 * not by the last message of each, because few authors answer: the threads in which they did are found once.
 */
const awaitsReply = sql<boolean>`(thread.first_reply_at is null or thread.id in (
  select answer.thread_id from message as answer
  where answer.written_by = 'author' and answer.state = 'published' and not exists (
    select from message as reply
    where reply.thread_id = answer.thread_id and reply.written_by = 'administration' and reply.state = 'published'
      and reply.written_at > answer.written_at)))`;
