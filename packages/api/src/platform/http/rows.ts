import { table, type Endpoint, type Group } from '@spplus/contract';
import type { Agent, TableHandlers } from '../handlers.js';
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

/** Joins the table and its handlers. @throws an error naming every row without a handler. */
export function rowsOf(
  handlers: Partial<TableHandlers>,
  groups: Readonly<Record<string, Group>> = table,
): Row[] {
  const given: Readonly<Record<string, Readonly<Record<string, RowHandler>> | undefined>> = handlers;
  const missing: string[] = [];
  const rows: Row[] = [];
  for (const [noun, group] of Object.entries(groups)) {
    for (const [name, endpoint] of Object.entries(group)) {
      const operation = `${noun}.${name}`;
      const handle = given[noun]?.[name];
      if (handle === undefined) missing.push(operation);
      else rows.push({ operation, endpoint, handle });
    }
  }
  if (missing.length > 0) throw new Error(`The endpoint table has no handler for ${missing.join(', ')}.`);
  return rows;
}
