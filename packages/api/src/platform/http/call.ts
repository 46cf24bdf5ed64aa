import type { Endpoint } from '@spplus/contract';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { Problem } from '../problems.js';
import { readJson } from './json-body.js';
import { queryReader } from './query.js';
import { isSafeText } from './safe-text.js';
import { validate } from './validation.js';

/** What a request asks, parsed by the schemas of its row. */
export interface Question {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Reads the requests of an endpoint. Throws the problem of what does not fit its schemas. */
export function questionReader({ params, query, body }: Endpoint): (request: FastifyRequest) => Question {
  const readQuery = queryReader(query);
  return (request) => ({
    params: params && readParams(params, request.params),
    query: readQuery(queryOf(request.url)),
    body: body && validate(body, readJson(bytesOf(request)), 'body'),
  });
}

/** The body as it was received; empty where there is none. */
export const bytesOf = ({ body }: FastifyRequest): Uint8Array =>
  body instanceof Uint8Array ? body : new Uint8Array();

function queryOf(url: string): string {
  const mark = url.indexOf('?');
  return mark < 0 ? '' : url.slice(mark + 1);
}

function readParams(schema: z.core.$ZodType, params: unknown): unknown {
  const texts = Object.values(params ?? {});
  if (!texts.every((text) => isSafeText(String(text)))) throw new Problem('invalid-text');
  const parsed = z.safeParse(schema, params);
  if (parsed.success) return parsed.data;
  throw new Problem('not-found', { detail: 'An identifier in the address does not have the right form.' });
}
