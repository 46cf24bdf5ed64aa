import type { StoryEvent } from '@spplus/contract';
import { slug } from '@spplus/contract/primitives';
import { sql, type Kysely, type Transaction } from 'kysely';
import * as z from 'zod';
import type { Scope } from '../keys/scope.js';
import { decodeCursor, page } from '../platform/cursor.js';
import type { Database, Row } from '../platform/database/tables.js';
import { moderatedBy } from './reach-store.js';

const items = (db: Kysely<Database>, agent: Scope) =>
  db
    .selectFrom('moderation_item')
    .innerJoin('experience', 'experience.id', 'moderation_item.experience_id')
    .leftJoin('message', 'message.id', 'moderation_item.message_id')
    .leftJoin('contact', 'contact.experience_id', 'moderation_item.experience_id')
    .select([
      'moderation_item.id',
      'moderation_item.kind',
      'moderation_item.experience_id',
      'moderation_item.urgent',
      'moderation_item.submitted_at',
      'moderation_item.claimed_by',
      'moderation_item.claimed_until',
      'experience.revision',
      'experience.feeling',
      'experience.title',
      'experience.story',
      'experience.pseudonym',
      'experience.happened_on',
      'experience.posted_as',
      'experience.author_kind',
      'experience.channels',
      'experience.network_id',
      'message.text',
      'message.version',
      sql<boolean>`contact.experience_id is not null`.as('contactable'),
    ])
    .where(moderatedBy(db, agent));

export type ItemRow = Awaited<ReturnType<ReturnType<typeof items>['execute']>>[number];

const position = z.tuple([z.literal([0, 1]), z.iso.datetime(), slug]);

/** Texts that the agent may moderate: urgent first, then oldest first. */
export async function listItems(
  db: Kysely<Database>,
  agent: Scope,
  { cursor, limit = 20 }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<{ rows: readonly ItemRow[]; nextCursor: string | null }> {
  const [urgent, at, id] = decodeCursor(cursor, position) ?? [];
  const found = await items(db, agent)
    .$if(urgent !== undefined, (query) =>
      query.where(
        sql<boolean>`(not moderation_item.urgent, moderation_item.submitted_at, moderation_item.id)
          > (${urgent === 0}::boolean, ${at}::text, ${id}::text)`,
      ),
    )
    .orderBy('moderation_item.urgent', 'desc')
    .orderBy('moderation_item.submitted_at')
    .orderBy('moderation_item.id')
    .limit(limit + 1)
    .execute();
  return page(found, limit, (last) => [last.urgent ? 1 : 0, last.submitted_at, last.id]);
}

/** One text, where the agent may moderate it. */
export const findItem = (db: Kysely<Database>, agent: Scope, id: string): Promise<ItemRow | undefined> =>
  items(db, agent).where('moderation_item.id', '=', id).executeTakeFirst();

/** What happened to stories, oldest first. */
export async function historiesOf(
  db: Kysely<Database>,
  experiences: readonly string[],
): Promise<ReadonlyMap<string, StoryEvent[]>> {
  const rows = await db
    .selectFrom('story_event')
    .select(['experience_id', 'at', 'kind', 'reason', 'comment'])
    .where(sql<boolean>`experience_id = any(${experiences}::text[])`)
    .orderBy('id')
    .execute();
  const found = new Map<string, StoryEvent[]>(experiences.map((id) => [id, []]));
  for (const { experience_id, ...event } of rows) found.get(experience_id)?.push(event);
  return found;
}

export interface NewClaim {
  readonly item: string;
  readonly claim: string;
  readonly key: string;
  /** Moments in ISO 8601. */
  readonly now: string;
  readonly until: string;
}

/** Reserves a text that nobody holds, or whose claim ran out. Whether it did. */
export async function takeClaim(transaction: Transaction<Database>, asked: NewClaim): Promise<boolean> {
  const taken = await transaction
    .updateTable('moderation_item')
    .set({ claim_id: asked.claim, claimed_by: asked.key, claimed_until: asked.until })
    .where('id', '=', asked.item)
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', asked.now)]))
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Gives a text back. Whether it was held under this claim. */
export async function dropClaim(
  transaction: Transaction<Database>,
  item: string,
  claim: string,
): Promise<boolean> {
  const dropped = await transaction
    .updateTable('moderation_item')
    .set({ claim_id: null, claimed_by: null, claimed_until: null })
    .where('id', '=', item)
    .where('claim_id', '=', claim)
    .returning('id')
    .executeTakeFirst();
  return dropped !== undefined;
}

/** Who holds a text, and until when; undefined once it is decided. */
export const holderOf = (
  db: Kysely<Database>,
  item: string,
): Promise<(Pick<Row<'moderation_item'>, 'claimed_until'> & HolderKey) | undefined> =>
  db
    .selectFrom('moderation_item')
    .leftJoin('api_key', 'api_key.id', 'moderation_item.claimed_by')
    .select(['moderation_item.claimed_until', 'api_key.label', 'api_key.network_id'])
    .where('moderation_item.id', '=', item)
    .executeTakeFirst();

interface HolderKey {
  readonly label: string | null;
  readonly network_id: string | null;
}
