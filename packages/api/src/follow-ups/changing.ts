import type { Transaction } from 'kysely';
import type { Context } from '../platform/context.js';
import type { Database } from '../platform/database/tables.js';
import type { Story } from './store.js';

/** A change of a story by its author, under way. */
export interface Changing {
  readonly context: Context;
  readonly transaction: Transaction<Database>;
  /** As it stood before, and locked. */
  readonly story: Story;
  /** ISO 8601. */
  readonly at: string;
}
