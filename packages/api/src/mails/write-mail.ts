import type { Language } from '@spplus/contract';
import type { Transaction } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { Context } from '../platform/context.js';
import type { Database } from '../platform/database/tables.js';
import type { Letter, Letters, ReporterLetter, ReporterLetters } from './letters.js';
import { openReporter } from './reporter.js';
import { contactOf, insertMail, reporterOf } from './store.js';

type Writing = Pick<Context, 'jobs' | 'now' | 'secrets'>;

/**
 * Writes to the author of a story, in the transaction of what happened; nothing where they left no address.
 */
export async function writeToAuthor<L extends Letter>(
  context: Writing,
  transaction: Transaction<Database>,
  letter: L,
  experience: string,
  parameters: Letters[L],
): Promise<void> {
  const contact = await contactOf(transaction, experience);
  if (!contact) return;
  const address = context.secrets.open('contact', contact.email);
  await write(context, transaction, { letter, experience, address, language: contact.language, parameters });
}

/** Writes to somebody who reported a text: a receipt, then the decision; nothing where they left no address. */
export async function writeToReporter<L extends ReporterLetter>(
  context: Writing,
  transaction: Transaction<Database>,
  letter: L,
  report: string,
  parameters: ReporterLetters[L],
): Promise<void> {
  const { contact, experience } = await reporterOf(transaction, report);
  const address = contact === null ? undefined : openReporter(context.secrets, contact).email;
  if (!address) return;
  await write(context, transaction, { letter, experience, address, language: 'fr', parameters });
}

interface Mail {
  readonly letter: Letter | ReporterLetter;
  readonly experience: string;
  readonly address: string;
  readonly language: Language;
  readonly parameters: object;
}

async function write(
  { jobs, now, secrets }: Writing,
  transaction: Transaction<Database>,
  { letter, experience, address, language, parameters }: Mail,
): Promise<void> {
  const id = randomUUID();
  await insertMail(transaction, {
    id,
    experience_id: experience,
    recipient: secrets.seal('mail', address),
    language,
    template: letter,
    parameters: JSON.stringify(parameters),
    state: 'waiting',
    last_outcome: null,
    created_at: now().toISOString(),
    sent_at: null,
  });
  await jobs.enqueue(transaction, 'mail', { id });
}
