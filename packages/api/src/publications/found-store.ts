import type { ExperienceSort } from '@spplus/contract';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { parameter, Statement } from '../platform/database/statement.js';
import type { Database } from '../platform/database/tables.js';
import type { Position } from './order.js';
import type { SummaryRow } from './summary.js';

/**
 * How much of the catalogue is read: every story that has the keys, found by index; or the first in the order, as
 * many as told, so that what is common costs no more than what is rare.
 */
export type Reach = 'all' | 'near' | 'far';

export const reaches = { near: 300, far: 5000 } as const;

export interface Question {
  readonly reach: Reach;
  readonly sort: ExperienceSort;
  /** What every story counted has, as a tsquery; not empty where the reach is `all`. */
  readonly counted: string;
  /** What every story of the page has, of those counted; empty where it is the same. */
  readonly wanted: string;
  /** Which stories go first by relevance. */
  readonly first: string;
  readonly from: string;
  readonly to: string;
  readonly after: Pick<Position, 'rank' | 'publishedAt' | 'id'>;
  readonly limit: number;
  /** Whether the profiles are asked for too. */
  readonly profiles: boolean;
  /** Longest beginning of a story that is read. */
  readonly storyLength: number;
}

export type PageRow = SummaryRow & { readonly rank: number };

export interface Found {
  /** The profile of every story counted, a line each with how many have it. */
  readonly profiles: string | null;
  /** One more than the limit where there are more. */
  readonly page: readonly PageRow[];
  /** How many stories were read, with the keys or without. */
  readonly read: number;
}

const rankOf: Readonly<Record<ExperienceSort, RawBuilder<number>>> = {
  recent: sql`0`,
  oldest: sql`0`,
  useful: sql`publication.useful`,
  relevance: sql`(catalogue.keys @@ ${parameter(11)}::tsquery)::integer`,
};

function statementOf(reach: Reach, sort: ExperienceSort): Statement<Found> {
  const [way, further] = sort === 'oldest' ? [sql`asc`, sql`>`] : [sql`desc`, sql`<`];
  const joined =
    sort === 'useful' ? sql`publication join catalogue on catalogue.id = publication.id` : sql`catalogue`;
  // The columns of the index that the order is read from.
  const dated = sort === 'useful' ? sql`publication` : sql`catalogue`;
  const before = sort === 'useful' ? sql`publication.useful ${way},` : sql``;
  const bounds = sql`${dated}.published_at >= ${parameter(3)} and ${dated}.published_at < ${parameter(4)}`;
  const within =
    reach === 'all'
      ? sql`where catalogue.keys @@ ${parameter(1)}::tsquery and ${bounds}`
      : sql`where ${bounds} and ${sort === 'useful' ? sql`(publication.useful, publication.published_at, publication.id)` : sql`(catalogue.published_at, catalogue.id)`}
          ${further} ${sort === 'useful' ? sql`(${parameter(7)}::integer, ${parameter(8)}, ${parameter(9)})` : sql`(${parameter(8)}, ${parameter(9)})`}
        order by ${before} ${dated}.published_at ${way}, ${dated}.id ${way} limit ${sql.lit(reaches[reach])}`;
  return new Statement(
    () => sql<Found>`
      with read as materialized (
        select catalogue.id, catalogue.published_at, catalogue.profile, ${rankOf[sort]} as rank,
          (${parameter(1)} = '' or catalogue.keys @@ ${parameter(1)}::tsquery) as counted,
          (${parameter(2)} = '' or catalogue.keys @@ ${parameter(2)}::tsquery) as wanted
        from ${joined} ${within}
      ), page as (
        select id, rank from read
        where counted and wanted
          and (rank, published_at, id) ${further} (${parameter(7)}::integer, ${parameter(8)}, ${parameter(9)})
        order by rank ${way}, published_at ${way}, id ${way} limit ${parameter(5)}::integer
      )
      select
        (select count(*) from read) as read,
        (select string_agg(profile || '*' || stories, e'\n') from (
          select profile, count(*) as stories from read where counted and ${parameter(6)} = 'yes' group by profile
        ) as each) as profiles,
        coalesce((select json_agg(row_to_json(shown)) from (
          select publication.id, publication.feeling, publication.title,
            left(publication.story, ${parameter(10)}::integer) as story, publication.pseudonym,
            publication.posted_as, publication.happened_on, publication.written_at, publication.published_at,
            publication.structures, publication.answered_at, publication.action, publication.useful,
            publication.not_useful, publication.demonstration, page.rank
          from page join publication on publication.id = page.id
          order by page.rank ${way}, publication.published_at ${way}, publication.id ${way}
        ) as shown), '[]') as page`,
  );
}

const statements = new Map<string, Statement<Found>>();

/** Reads one page, and the profiles of what it is a page of. */
export async function findIn(db: Kysely<Database>, question: Question): Promise<Found> {
  const { reach, sort, after } = question;
  const name = `${reach} ${sort}`;
  const statement = statements.get(name) ?? statementOf(reach, sort);
  statements.set(name, statement);
  const [found] = await statement.run(db, [
    question.counted,
    question.wanted,
    question.from,
    question.to,
    String(question.limit + 1),
    question.profiles ? 'yes' : 'no',
    String(after.rank),
    after.publishedAt,
    after.id,
    String(question.storyLength),
    ...(sort === 'relevance' ? [question.first] : []),
  ]);
  if (found === undefined) throw new Error('An aggregate gave no row.');
  return found;
}
