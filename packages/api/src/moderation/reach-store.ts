import type { ExpressionBuilder, Kysely } from 'kysely';
import { coveredIds, type Scope } from '../keys/scope.js';
import type { Database } from '../platform/database/tables.js';

/**
 * Whether an agent may moderate a story: one that covers a structure of it; where it has none, one of the whole of
 * its network; where it has neither, one of the whole of any network, so that nobody's story waits for ever.
 */
export const moderatedBy =
  (db: Kysely<Database>, agent: Scope) => (eb: ExpressionBuilder<Database, 'experience'>) => {
    const threads = eb
      .selectFrom('thread')
      .select('thread.id')
      .whereRef('thread.experience_id', '=', 'experience.id');
    const covered = eb.exists(threads.where('thread.structure_id', 'in', coveredIds(db, agent)));
    if (agent.structure !== null) return covered;
    return eb.or([
      covered,
      eb.and([
        eb.not(eb.exists(threads.where('thread.structure_id', 'is not', null))),
        eb.or([eb('experience.network_id', 'is', null), eb('experience.network_id', '=', agent.network)]),
      ]),
    ]);
  };
