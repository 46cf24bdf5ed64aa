import type { Kysely, Transaction } from 'kysely';
import type { Database, NewRow, Row } from '../platform/database/tables.js';

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

/** A mail that waits, with the title of its story; counts one more try. Undefined where nothing is to be sent. */
export const beginMail = (db: Kysely<Database>, id: string) =>
  db
    .updateTable('mail')
    .from('experience')
    .set(({ eb }) => ({ attempts: eb('mail.attempts', '+', 1) }))
    .where('mail.id', '=', id)
    .where('mail.state', '=', 'waiting')
    .whereRef('experience.id', '=', 'mail.experience_id')
    .returning([
      'mail.recipient',
      'mail.language',
      'mail.template',
      'mail.parameters',
      'experience.id as experience_id',
      'experience.title',
    ])
    .executeTakeFirst();

type Outcome = Partial<Pick<Row<'mail'>, 'state' | 'sent_at' | 'recipient' | 'last_outcome'>>;

export async function endMail(db: Kysely<Database>, id: string, outcome: Outcome): Promise<void> {
  await db.updateTable('mail').set(outcome).where('id', '=', id).where('state', '=', 'waiting').execute();
}

/** Its tries have run out: it is counted among the measures until it is purged. */
export const setMailAside = (db: Kysely<Database>, id: string): Promise<void> =>
  endMail(db, id, { state: 'dead' });
