import { sql, type Kysely } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import type { Agent } from '../platform/handlers.js';

/** What a key covers: a network, or the part of it under a structure. */
export type Scope = Pick<Agent, 'network' | 'structure'>;

/** Whether the agent speaks for the whole of a network, and not for a part of it. */
export const coversNetwork = (agent: Scope, network: string): boolean =>
  agent.network === network && agent.structure === null;

/** Structures that the agent covers, as a query of their ids: of its network, under its structure where it has one. */
export function coveredIds(db: Kysely<Database>, agent: Scope) {
  const ofNetwork = db
    .selectFrom('structure')
    .select('structure.id')
    .where('structure.network_id', '=', agent.network);
  return agent.structure === null
    ? ofNetwork
    : ofNetwork.where('structure.id', 'in', subtreeOf(db, agent.structure));
}

/** Which of these structures the agent covers. */
export async function coveredStructures(
  db: Kysely<Database>,
  agent: Scope,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await coveredIds(db, agent)
    .where(sql<boolean>`structure.id = any(${ids}::text[])`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** A structure and all that stands under it, as a query of their ids. */
// `union`, not `union all`: a cycle in an imported tree then ends the recursion instead of feeding it.
export const subtreeOf = (db: Kysely<Database>, root: string) =>
  db
    .withRecursive('subtree(id)', (query) =>
      query
        .selectFrom('structure')
        .select('structure.id')
        .where('structure.id', '=', root)
        .union(
          query
            .selectFrom('structure')
            .innerJoin('subtree', 'subtree.id', 'structure.parent_id')
            .select('structure.id'),
        ),
    )
    .selectFrom('subtree')
    .select('subtree.id');
