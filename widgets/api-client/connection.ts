import { connect, type Connection } from '@spplus/sdk/connect';

const connections = new Map<string, Connection>();

/** The connection that every element of the page shares to an API. Throws when its address is none. */
export function connectionTo(api: string): Connection {
  const known = connections.get(api);
  if (known) return known;
  const connection = connect({ baseUrl: api });
  connections.set(api, connection);
  return connection;
}
