import type { Endpoint } from '@spplus/contract';
import fastJson from 'fast-json-stringify';
import * as z from 'zod';

export type Serializer = (value: unknown) => string;

/** The function that writes an endpoint's answer: only what its schema names, and fails where something is missing. */
export function serializerOf(answer: Endpoint['answer']): Serializer {
  if (typeof answer === 'string') return String;
  const schema: object = z.toJSONSchema(answer, {
    target: 'draft-7',
    io: 'output',
    override: flattenNullable,
  });
  return fastJson(schema);
}

/** `anyOf: [x, null]` would be decided by a validator on every value; `nullable` costs one comparison. */
function flattenNullable({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const [first, second] = jsonSchema.anyOf ?? [];
  if (typeof first !== 'object' || typeof second !== 'object' || second.type !== 'null') return;
  delete jsonSchema.anyOf;
  Object.assign(jsonSchema, first, { nullable: true });
}
