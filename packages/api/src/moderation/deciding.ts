import type { Transaction } from 'kysely';
import type { Context } from '../platform/context.js';
import type { Database } from '../platform/database/tables.js';
import type { Agent } from '../platform/handlers.js';
import type { HeldItem } from './decision-store.js';

/** A decision being taken: by whom, when, on what, in which transaction. */
export interface Deciding {
  readonly context: Context;
  readonly transaction: Transaction<Database>;
  readonly agent: Agent;
  /** ISO 8601. */
  readonly at: string;
  readonly held: HeldItem;
}
