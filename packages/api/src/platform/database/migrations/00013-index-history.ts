import { sql, type Kysely } from 'kysely';

/** What changed last in the public stories is asked at each export. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index story_event_at on story_event (at)`.execute(db);
}
