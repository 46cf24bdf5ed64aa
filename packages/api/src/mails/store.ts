import type { Kysely, Transaction } from 'kysely';
import type { Database, NewRow } from '../platform/database/tables.js';

/** The sealed address of an author, and the language they are written to in. */
export const contactOf = (db: Kysely<Database>, experience: string) =>
  db
    .selectFrom('contact')
    .innerJoin('experience', 'experience.id', 'contact.experience_id')
    .select(['contact.email', 'experience.language'])
    .where('contact.experience_id', '=', experience)
    .executeTakeFirst();

/** Who reported, sealed, and the story they reported. */
export const reporterOf = (db: Kysely<Database>, report: string) =>
  db
    .selectFrom('report')
    .select(['contact', 'experience_id as experience'])
    .where('id', '=', report)
    .executeTakeFirstOrThrow();

export async function insertMail(transaction: Transaction<Database>, mail: NewRow<'mail'>): Promise<void> {
  await transaction.insertInto('mail').values(mail).execute();
}
