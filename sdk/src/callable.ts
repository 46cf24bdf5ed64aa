import type {
  AnswerOf,
  BodyInputOf,
  Endpoint,
  Group,
  ParamsOf,
  QueryInputOf,
} from '@spplus/contract/endpoint';
import type { Call } from './call.js';
import type { CallOptions } from './connect.js';
import type { ListCall, Page } from './list-call.js';

type ParamNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? [Name, ...ParamNames<Rest>]
  : [];

type Params<E extends Endpoint, Names = ParamNames<E['path']>> = {
  [I in keyof Names]: Names[I] extends keyof ParamsOf<E> ? ParamsOf<E>[Names[I]] : never;
};

type Body<E extends Endpoint> = undefined extends BodyInputOf<E> ? [] : [body: BodyInputOf<E>];

type Query<E extends Endpoint, Q = QueryInputOf<E>> = 'query' extends keyof E
  ? Record<never, never> extends Q
    ? [query?: Q]
    : [query: Q]
  : [];

/** What a call returns: a list can be iterated over all its pages. */
export type CallOf<E extends Endpoint> =
  AnswerOf<E> extends Page<infer I> ? ListCall<I, AnswerOf<E>> : Call<AnswerOf<E>>;

/** A row of the endpoint table as a function: its path parameters in order, its body, its query, then options. */
export type Callable<E extends Endpoint> = (
  ...input: [...Params<E>, ...Body<E>, ...Query<E>, options?: CallOptions]
) => CallOf<E>;

/** A group of the endpoint table as an object of functions. */
export type Bound<G extends Group> = { readonly [K in keyof G]: Callable<G[K]> };
