import type { Publication } from '@spplus/contract';
import { sql, type Kysely, type Transaction } from 'kysely';
import { toIndicator } from '../indicators/row.js';
import { coveredStructures } from '../keys/scope.js';
import type { Database } from '../platform/database/tables.js';
import type { Agent } from '../platform/handlers.js';
import type { Reach } from './rules.js';

/** Codes that a publication names, each once. */
export interface Names {
  readonly structures: readonly string[];
  readonly indicators: readonly string[];
}

export function namesIn({ rows, national = [] }: Publication): Names {
  const structures = new Set(rows.map(({ structure }) => structure));
  const indicators = new Set([...rows, ...national].map(({ indicator }) => indicator));
  return { structures: [...structures], indicators: [...indicators] };
}

/** Which of them an agent may publish about. */
export async function readReach(db: Kysely<Database>, agent: Agent, names: Names): Promise<Reach> {
  const structures = await coveredStructures(db, agent, names.structures);
  const rows = await indicatorRows(db, agent, names).execute();
  return { structures, indicators: byId(rows.map(toIndicator)) };
}

/** The indicators as they stand, kept from other descriptions until the transaction ends. */
export async function holdIndicators(
  transaction: Transaction<Database>,
  agent: Agent,
  names: Names,
): Promise<Reach['indicators']> {
  const rows = await indicatorRows(transaction, agent, names).orderBy('id').forShare().execute();
  return byId(rows.map(toIndicator));
}

/** A structure or indicator of them that exists, out of reach. */
export async function findForeign(
  db: Kysely<Database>,
  names: Names,
  reach: Reach,
): Promise<string | undefined> {
  const structures = names.structures.filter((id) => !reach.structures.has(id));
  const indicators = names.indicators.filter((id) => !reach.indicators.has(id));
  const found = await db
    .selectFrom('structure')
    .select('id')
    .where(sql<boolean>`id = any(${structures}::text[])`)
    .unionAll(
      db
        .selectFrom('indicator')
        .select('id')
        .where(sql<boolean>`id = any(${indicators}::text[])`),
    )
    .limit(1)
    .executeTakeFirst();
  return found?.id;
}

const indicatorRows = (db: Kysely<Database>, agent: Agent, names: Names) =>
  db
    .selectFrom('indicator')
    .selectAll()
    .where('network_id', '=', agent.network)
    .where(sql<boolean>`id = any(${names.indicators}::text[])`);

const byId = <I extends { readonly id: string }>(items: readonly I[]): ReadonlyMap<string, I> =>
  new Map(items.map((item) => [item.id, item]));
