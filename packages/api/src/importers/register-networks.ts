import { networkOfRegister, newNetworkId } from '@spplus/reference';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import type { SourceRow } from './source-row.js';

/** A network as an official file names it. */
export interface RegisterNetwork {
  /** «Intitulé du réseau». */
  readonly network: string;
  /** Ours for it. */
  readonly networkId: string;
}

/** Full and short names of each network, by its identifier. */
export type NetworkNames = ReadonlyMap<string, readonly string[]>;

/** Our network for one of the official files, and of one of its typologies where the file names it. */
export const networkIdOf = (network: string, typology = ''): string =>
  networkOfRegister(network, typology)?.id ?? newNetworkId(network);

/** Reads the network of a row. Throws `RefusedRow`. */
export function readNetwork<K extends string>(row: SourceRow<K>, column: K, typology = ''): RegisterNetwork {
  const network = row.required(column, 300);
  const networkId = networkIdOf(network, typology);
  if (networkId === '') row.refuse(column, 'Ce nom de réseau n’a ni lettre ni chiffre.');
  return { network, networkId };
}

export async function knownNetworks(db: Kysely<Database>): Promise<NetworkNames> {
  const rows = await db.selectFrom('network').select(['id', 'name', 'short_name']).execute();
  return new Map(rows.map(({ id, name, short_name }) => [id, [name, short_name]]));
}

/** The known networks and those of the rows, which are added after the others, without a ministry. */
export async function withNewNetworks(
  trx: Transaction<Database>,
  known: NetworkNames,
  rows: readonly RegisterNetwork[],
): Promise<NetworkNames> {
  const names = new Map(known);
  for (const { networkId, network } of rows) {
    if (names.has(networkId)) continue;
    await addNetwork(trx, networkId, network);
    names.set(networkId, [network]);
  }
  return names;
}

async function addNetwork(trx: Transaction<Database>, id: string, name: string): Promise<void> {
  await trx
    .insertInto('network')
    .values((eb) => ({
      id,
      name,
      short_name: name,
      ministry: null,
      position: eb.selectFrom('network').select(sql<number>`coalesce(max(position) + 1, 0)`.as('next')),
    }))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
