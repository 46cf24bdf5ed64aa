import type { Transaction } from 'kysely';
import type { Database } from '../../platform/database/tables.js';
import type { RegisterRow } from './read.js';
import { addNetwork } from './store.js';

/** Full and short names of each network, by its identifier. */
export type NetworkNames = ReadonlyMap<string, readonly string[]>;

/** The names of the known networks, and of those that the rows add. */
export async function withNewNetworks(
  trx: Transaction<Database>,
  known: NetworkNames,
  rows: readonly RegisterRow[],
): Promise<NetworkNames> {
  const names = new Map(known);
  for (const { networkId, network } of rows) {
    if (names.has(networkId)) continue;
    await addNetwork(trx, networkId, network);
    names.set(networkId, [network]);
  }
  return names;
}
