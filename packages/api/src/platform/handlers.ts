import type { AnswerOf, BodyOf, Endpoint, Group, ParamsOf, QueryOf, Right, Table } from '@spplus/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Transaction } from 'kysely';
import type { Readable } from 'node:stream';
import type { Database } from './database/tables.js';

/** Whose API key calls: its network, or the subtree under `structure`. */
export interface Agent {
  readonly keyId: string;
  readonly network: string;
  readonly structure: string | null;
  readonly rights: readonly Right[];
}

type AgentOf<E extends Endpoint> = E['access'] extends 'public' ? undefined : Agent;

/**
 * Runs a write in one transaction together with the record of its `Idempotency-Key`: both land, or neither.
 *
 * Its result is the endpoint's answer. Inside, only the transaction given may be used: the embedded engine
 * has one connection.
 */
export type Commit<A> = (work: (transaction: Transaction<Database>) => Promise<A>) => Promise<A>;

type CommitOf<E extends Endpoint> = E['method'] extends 'GET' ? undefined : Commit<AnswerOf<E>>;

/** What a handler is given: everything already parsed and authorised for its right. */
export interface Call<E extends Endpoint> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly agent: AgentOf<E>;
  /** For writes. */
  readonly commit: CommitOf<E>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Answers a row of the table. A text answer may be streamed. */
export type Handler<E extends Endpoint> = (
  call: Call<E>,
) => Promise<
  E['answer'] extends 'text/csv' | 'text/plain' | 'application/json' ? string | Readable : AnswerOf<E>
>;

/** One handler for each row of a group; a missing one does not compile, nor start. */
export type Handlers<G extends Group> = { readonly [K in keyof G]: Handler<G[K]> };

export type TableHandlers = { readonly [N in keyof Table]: Handlers<Table[N]> };
