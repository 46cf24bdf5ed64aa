import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import type { RetentionPeriods } from '../platform/retention-periods.js';

/** Something that is kept for a time. */
export interface Kind {
  readonly name: string;
  readonly table: keyof Database;
  readonly period: keyof RetentionPeriods;
  /** Which rows of the table hold it. */
  readonly held: RawBuilder<boolean>;
  /** Which of those were kept long enough, where nothing younger than `limit` (ISO 8601) asks for more. */
  readonly due: (limit: string) => RawBuilder<boolean>;
  /** What is emptied, where the row itself stays. */
  readonly emptied?: 'contact';
}

const nothingHappened = (story: RawBuilder<string>, limit: string): RawBuilder<boolean> => sql`
  not exists (select from story_event where story_event.experience_id = ${story} and story_event.at >= ${limit})`;

/** Everything personal, or that could become so, with how long it is kept. */
export const kinds: readonly Kind[] = [
  {
    name: 'addresses',
    table: 'contact',
    period: 'addressDays',
    held: sql`true`,
    due: (limit) => sql`created_at < ${limit} and ${nothingHappened(sql`contact.experience_id`, limit)}`,
  },
  {
    name: 'refused stories',
    table: 'experience',
    period: 'refusedDays',
    // An imported one stays, hidden: without it, the next import of its file would publish it again.
    held: sql`state in ('rejected', 'removed') and official is null`,
    due: (limit) => sql`written_at < ${limit} and ${nothingHappened(sql`experience.id`, limit)}`,
  },
  {
    name: 'reporters',
    table: 'report',
    period: 'reporterDays',
    held: sql`contact is not null and decided_at is not null`,
    due: (limit) => sql`decided_at < ${limit}`,
    emptied: 'contact',
  },
  {
    name: 'mails',
    table: 'mail',
    period: 'mailDays',
    held: sql`state in ('sent', 'dead')`,
    due: (limit) => sql`coalesce(sent_at, created_at) < ${limit}`,
  },
  {
    name: 'votes',
    table: 'vote',
    period: 'voteDays',
    held: sql`true`,
    due: (limit) => sql`at < ${limit}`,
  },
  {
    name: 'deliveries',
    table: 'webhook_delivery',
    period: 'deliveryDays',
    held: sql`state in ('delivered', 'dead')`,
    due: (limit) => sql`coalesce(delivered_at, created_at) < ${limit}`,
  },
  {
    name: 'audit',
    table: 'audit',
    period: 'auditDays',
    held: sql`true`,
    due: (limit) => sql`at < ${limit}`,
  },
];
