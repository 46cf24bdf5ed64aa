import type { Receipt, StoryEvent } from '@spplus/contract';
import { LRUCache } from 'lru-cache';
import { sql, type Kysely } from 'kysely';
import type { Context } from '../platform/context.js';
import type { Database } from '../platform/database/tables.js';

export type Delays = Receipt['delays'];

const year = 365 * 24 * 60 * 60 * 1000;
/** Fewer would tell of one case rather than of a habit. */
const fewest = 5;
/** The latest ones are enough for a median, whatever the size of the history. */
const most = 1000;
const keptMilliseconds = 10 * 60 * 1000;

/**
 * How long moderation takes, in hours, and a first reply after publication, in days: medians over the last twelve
 * months, null while fewer than five were measured. Measured again every ten minutes. Call it outside a transaction.
 */
export function measuredDelays({ db, now }: Pick<Context, 'db' | 'now'>): () => Promise<Delays> {
  const kept = new LRUCache<'delays', Delays>({
    max: 1,
    ttl: keptMilliseconds,
    fetchMethod: () => measure(db, now()),
  });
  return () => kept.forceFetch('delays');
}

/** Reads them from the history of stories. */
export async function measure(db: Kysely<Database>, now: Date): Promise<Delays> {
  const since = new Date(now.getTime() - year).toISOString();
  const moderation = await medianHours(db, since, ['received', 'amended'], ['published', 'rejected']);
  const reply = await medianHours(db, since, ['published'], ['replied']);
  return {
    moderationHours: moderation === null ? null : rounded(moderation),
    replyDays: reply === null ? null : rounded(reply / 24),
  };
}

type Kinds = readonly StoryEvent['kind'][];

/** From the last of `starts` to the first of `ends` after it. */
async function medianHours(
  db: Kysely<Database>,
  since: string,
  starts: Kinds,
  ends: Kinds,
): Promise<number | null> {
  const { rows } = await sql<{ median: number | null; count: number }>`
    with ended as (
      select experience_id, id, at from story_event
      where kind = any(${ends}::text[]) and at >= ${since} order by id desc limit ${most}
    ), measured as (
      select extract(epoch from ended.at::timestamptz - started.at::timestamptz) / 3600 as hours
      from ended cross join lateral (
        select kind, at from story_event
        where experience_id = ended.experience_id and id < ended.id
          and kind = any(${[...starts, ...ends]}::text[])
        order by id desc limit 1
      ) as started
      where started.kind = any(${starts}::text[])
    )
    select percentile_cont(0.5) within group (order by hours::float8) as median, count(*)::int as count
    from measured`.execute(db);
  const [found] = rows;
  return found && found.count >= fewest ? found.median : null;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
