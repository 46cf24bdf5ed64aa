import type { Transaction } from 'kysely';
import type { Context } from '../platform/context.js';
import type { Database } from '../platform/database/tables.js';

/** Each letter to an author, and what it says besides the story's title and its follow-up link. */
export interface Letters {
  readonly received: Record<never, never>;
  readonly published: Record<never, never>;
  readonly rejected: { readonly reason: string; readonly comment: string };
  readonly removed: { readonly reason: string };
  /** Parts of the published text were hidden (DSA, art. 17). */
  readonly masked: { readonly reason: string };
  readonly replied: { readonly signature: string };
  readonly committed: { readonly structure: string; readonly dueOn: string };
  readonly done: { readonly structure: string };
  readonly 'is-it-better': { readonly structure: string };
  readonly 'answer-rejected': { readonly reason: string; readonly comment: string };
}
export type Letter = keyof Letters;

/**
 * Writes to the author of a story, in the transaction of what happened; nothing where they left no address.
 */
export async function writeToAuthor<L extends Letter>(
  _context: Pick<Context, 'jobs' | 'now' | 'secrets'>,
  _transaction: Transaction<Database>,
  _letter: L,
  _experience: string,
  _parameters: Letters[L],
): Promise<void> {
  await Promise.reject(new Error('Not built yet.'));
}

/** Writes to somebody who reported a text: a receipt, then the decision. */
export async function writeToReporter(
  _context: Pick<Context, 'jobs' | 'now' | 'secrets'>,
  _transaction: Transaction<Database>,
  _letter: 'report-received' | 'report-decided',
  _report: string,
  _parameters: { readonly title: string; readonly decision?: string; readonly reason?: string },
): Promise<void> {
  await Promise.reject(new Error('Not built yet.'));
}
