import type { Transaction } from 'kysely';
import type { Database, NewRow } from '../platform/database/tables.js';

/** The title of a published story, as the public reads it; undefined where it is not published. */
export async function publishedTitle(
  transaction: Transaction<Database>,
  experience: string,
): Promise<string | undefined> {
  const found = await transaction
    .selectFrom('publication')
    .select('title')
    .where('id', '=', experience)
    .executeTakeFirst();
  return found?.title;
}

export async function insertReport(
  transaction: Transaction<Database>,
  report: NewRow<'report'>,
): Promise<void> {
  await transaction.insertInto('report').values(report).execute();
}
