import type { Kysely } from 'kysely';
import type { Database } from './database/tables.js';

/** Whether the installation shows demonstration data, which every answer then says. */
export async function holdsDemonstration(db: Kysely<Database>): Promise<boolean> {
  const installation = await db.selectFrom('installation').select('data').executeTakeFirst();
  return installation?.data === 'demonstration';
}
