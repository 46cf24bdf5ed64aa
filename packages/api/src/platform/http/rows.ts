import { table, type Endpoint, type Group } from '@spplus/contract';
import type { Agent } from '../handlers.js';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A call whose parts were parsed by the schemas of its row, so that its handler's own types hold. */
export interface RowCall {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly agent: Agent | undefined;
  /** A `Commit` of the row's answer, for writes. */
  readonly commit: unknown;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A handler without the types of its row: a method, because TypeScript compares their parameters both ways. */
type RowHandler = { handle(call: RowCall): Promise<unknown> }['handle'];

/** A row of the table with what answers it. */
export interface Row {
  /** `noun.operation`. */
  readonly operation: string;
  readonly endpoint: Endpoint;
  readonly handle: RowHandler;
}

/** `TableHandlers`, without the types of each row. */
export type RowHandlers = Readonly<Record<string, Readonly<Record<string, RowHandler>>>>;

/** Joins the table and its handlers. @throws an error naming every row without a handler. */
export function rowsOf(handlers: RowHandlers): Row[] {
  const groups: Readonly<Record<string, Group>> = table;
  const rows = Object.entries(groups).flatMap(([noun, group]) =>
    Object.entries(group).map(([name, endpoint]) => ({
      operation: `${noun}.${name}`,
      endpoint,
      handle: handlers[noun]?.[name],
    })),
  );
  const missing = rows.filter(({ handle }) => handle === undefined).map(({ operation }) => operation);
  if (missing.length > 0) throw new Error(`The endpoint table has no handler for ${missing.join(', ')}.`);
  return rows.flatMap(({ handle, ...row }) => (handle ? [{ ...row, handle }] : []));
}
