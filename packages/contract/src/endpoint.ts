import type * as z from 'zod/mini';

/** What an API key may be allowed to do; each right opens the endpoints that name it. */
export const rights = [
  'results',
  'indicators',
  'engagements',
  'structures',
  'moderation',
  'replies',
  'actions',
  'webhooks',
  'embeds',
  'keys',
  'audit',
] as const;
export type Right = (typeof rights)[number];

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One row of the endpoint table.
 *
 * Its sentence of documentation stands in `documentation.ts`, so that browsers never load it.
 */
export interface Endpoint {
  readonly method: Method;
  /** Path with `{name}` parameters, as in OpenAPI. */
  readonly path: `/${string}`;
  /** Strings taken from the path. */
  readonly params?: z.ZodMiniObject;
  /** Query parameters; numbers and booleans are read from their decimal or `true`/`false` spelling. */
  readonly query?: z.ZodMiniObject;
  readonly body?: z.ZodMiniType;
  /** Largest body in bytes, where it is not `defaultBodyBytes`. */
  readonly bodyBytes?: number;
  /** The body of a success, or the media type when it is not JSON. */
  readonly answer: z.ZodMiniType | 'text/csv' | 'text/plain' | 'application/json' | 'no-content';
  readonly status: 200 | 201 | 204;
  readonly access: 'public' | { readonly right: Right };
  /** Seconds a shared cache may keep a public answer. Absent: `no-store`. */
  readonly cacheSeconds?: number;
}

/** Largest body of a row that does not say otherwise. */
export const defaultBodyBytes = 256 * 1024;

export type Group = Readonly<Record<string, Endpoint>>;

/** Keeps the literal types of a row, and checks its shape. */
export const endpoint = <const E extends Endpoint>(row: E): E => row;

type Output<S> = S extends z.ZodMiniType ? z.output<S> : unknown;
type Input<S> = S extends z.ZodMiniType ? z.input<S> : unknown;

export type ParamsOf<E extends Endpoint> = E extends { params: infer S } ? Output<S> : Record<never, never>;
export type QueryOf<E extends Endpoint> = E extends { query: infer S } ? Output<S> : Record<never, never>;
export type BodyOf<E extends Endpoint> = E extends { body: infer S } ? Output<S> : undefined;
export type BodyInputOf<E extends Endpoint> = E extends { body: infer S } ? Input<S> : undefined;
export type QueryInputOf<E extends Endpoint> = E extends { query: infer S } ? Input<S> : Record<never, never>;

/** What a caller receives: the parsed JSON, a text, or nothing. */
export type AnswerOf<E extends Endpoint> = E['answer'] extends 'no-content'
  ? void
  : E['answer'] extends string
    ? string
    : Output<E['answer']>;
