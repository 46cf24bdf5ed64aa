import type { Kysely } from 'kysely';
import { hashOf } from '../keys/secret.js';
import type { Context } from '../platform/context.js';
import type { Database } from '../platform/database/tables.js';

/** The network that a visitor of the demonstration plays the agent of. */
const network = 'caf';
const rights = ['moderation', 'replies', 'actions'] as const;

export interface DemonstrationAgent {
  readonly network: string;
  readonly secret: string;
}

/** The key of the demonstration's agent: the same at each start, another for each installation. */
export const demonstrationAgent = ({ secrets }: Pick<Context, 'secrets'>): DemonstrationAgent => ({
  network,
  secret: `spp_${secrets.mark('demonstration', 'agent')}`,
});

/** Lets the demonstration's agent in: it covers the demonstration network, and no administration of it. */
export async function admitDemonstrationAgent(
  db: Kysely<Database>,
  context: Pick<Context, 'secrets' | 'now'>,
): Promise<void> {
  await db
    .insertInto('api_key')
    .values({
      id: 'demonstration-agent',
      hash: hashOf(demonstrationAgent(context).secret),
      label: 'Agent de démonstration',
      network_id: network,
      structure_id: null,
      rights: [...rights],
      created_at: context.now().toISOString(),
      revoked_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ hash: hashOf(demonstrationAgent(context).secret), rights: [...rights] }),
    )
    .execute();
}
