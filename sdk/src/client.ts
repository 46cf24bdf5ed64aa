import { table, type Table } from '@spplus/contract/table';
import type { Group } from '@spplus/contract/endpoint';
import { bind } from './bind.js';
import { connect, type Connection, type ConnectionOptions } from './connect.js';
import { problemErrors } from './errors/problem-errors.js';
import type { Bound } from './callable.js';

/** Every row of the endpoint table, by noun: `client.results.list({ commune: '62080' })`. */
export type Client = { readonly [N in keyof Table]: Bound<Table[N]> };

/** A client of the whole API. Nothing is sent before the first call. */
export function createClient(options: ConnectionOptions): Client {
  return bindAll(connect({ errors: problemErrors, ...options }), table);
}

function bindAll(connection: Connection, groups: Table): Client;
function bindAll(connection: Connection, groups: Readonly<Record<string, Group>>): unknown {
  return Object.fromEntries(Object.entries(groups).map(([noun, group]) => [noun, bind(connection, group)]));
}
