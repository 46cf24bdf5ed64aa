import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

// What belongs to a message goes with it: found without reading the tables through.
const statements = [
  `create index mask_message on mask (message_id) where message_id is not null`,
  `create index moderation_item_message on moderation_item (message_id) where message_id is not null`,
  `create index experience_refused on experience (written_at) where state in ('rejected', 'removed')`,
];
