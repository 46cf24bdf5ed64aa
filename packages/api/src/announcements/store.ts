import type { WebhookEvent } from '@spplus/contract';
import { sql, type Transaction } from 'kysely';
import type { Database, NewRow } from '../platform/database/tables.js';

/** A network that a story concerns, with its structures that the story is about. */
export interface Concerned {
  readonly network: string;
  readonly structures: readonly string[];
}

/** The networks of a story's structures; that of the story itself where no structure is known. */
export async function concernedBy(
  transaction: Transaction<Database>,
  experience: string,
): Promise<Concerned[]> {
  const rows = await transaction
    .selectFrom('experience')
    .leftJoin('thread', 'thread.experience_id', 'experience.id')
    .leftJoin('structure', 'structure.id', 'thread.structure_id')
    .select(['experience.network_id', 'structure.id', 'structure.network_id as owner'])
    .where('experience.id', '=', experience)
    .orderBy('thread.position')
    .execute();
  const structures = new Map<string, string[]>();
  for (const { network_id, id, owner } of rows) {
    if (id !== null && owner !== null) structures.set(owner, [...(structures.get(owner) ?? []), id]);
    else if (network_id !== null && !structures.has(network_id)) structures.set(network_id, []);
  }
  return [...structures].map(([network, ids]) => ({ network, structures: ids }));
}

/** The webhooks of a network that ask for a type of event. */
export const webhooksFor = (
  transaction: Transaction<Database>,
  network: string,
  type: WebhookEvent['type'],
) =>
  transaction
    .selectFrom('webhook')
    .select('id')
    .where('network_id', '=', network)
    .where(sql<boolean>`${type} = any(events)`)
    .orderBy('id')
    .execute();

export async function insertDelivery(
  transaction: Transaction<Database>,
  delivery: NewRow<'webhook_delivery'>,
): Promise<void> {
  await transaction.insertInto('webhook_delivery').values(delivery).execute();
}
