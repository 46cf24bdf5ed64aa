import { sql, type Kysely } from 'kysely';

/** What waits or is dead is little beside what was sent: it is counted, and looked for, by itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index mail_unsent on mail (state) where state <> 'sent'`.execute(db);
  await sql`create index webhook_delivery_undelivered on webhook_delivery (state) where state <> 'delivered'`.execute(
    db,
  );
}
