import * as fc from 'fast-check';
import * as z from 'zod/mini';

/** The words of JSON Schema that the contract's schemas use. */
const jsonSchema = z.object({
  type: z.optional(z.string()),
  const: z.optional(z.unknown()),
  enum: z.optional(z.array(z.unknown())),
  anyOf: z.optional(z.array(z.unknown())),
  oneOf: z.optional(z.array(z.unknown())),
  properties: z.optional(z.record(z.string(), z.unknown())),
  required: z.optional(z.array(z.string())),
  items: z.optional(z.unknown()),
  maxItems: z.optional(z.number()),
  minItems: z.optional(z.number()),
  pattern: z.optional(z.string()),
  allOf: z.optional(z.array(z.object({ pattern: z.optional(z.string()) }))),
  format: z.optional(z.string()),
  minLength: z.optional(z.number()),
  maxLength: z.optional(z.number()),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
});
type JsonSchema = z.infer<typeof jsonSchema>;

/** Values a field named so may well have: identifiers that exist lead further than random ones. */
export type Known = (name: string) => readonly unknown[];

/** Values that fit a schema, those of `known` among them. */
export function fitting(schema: z.ZodMiniType, known: Known): fc.Arbitrary<unknown> {
  return ofSchema(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), '', known);
}

function ofSchema(unread: unknown, name: string, known: Known): fc.Arbitrary<unknown> {
  const schema = jsonSchema.parse(unread);
  const fits = plain(schema, name, known);
  const likely = known(name);
  return likely.length === 0
    ? fits
    : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...likely) }, { weight: 1, arbitrary: fits });
}

function plain(schema: JsonSchema, name: string, known: Known): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => ofSchema(choice, name, known)));
  switch (schema.type) {
    case 'object':
      return ofObject(schema, known);
    case 'array':
      return fc.array(ofSchema(schema.items ?? {}, name, known), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    case 'integer':
      return fc.integer({ min: least(schema, -10), max: most(schema, 10_000) });
    case 'number':
      return fc.double({ min: least(schema, -10), max: most(schema, 10_000), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return ofString(schema);
    case undefined:
      return fc.jsonValue({ maxDepth: 2 });
    default:
      throw new Error(`No values are known for the type ${schema.type}.`);
  }
}

const least = ({ minimum }: JsonSchema, fallback: number) => Math.max(minimum ?? fallback, fallback);
const most = ({ maximum }: JsonSchema, fallback: number) => Math.min(maximum ?? fallback, fallback);

function ofObject({ properties = {}, required = [] }: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([field, schema]) => [field, ofSchema(schema, field, known)]),
  );
  return fc.record(fields, { requiredKeys: required });
}

function ofString({
  pattern,
  allOf,
  format,
  minLength = 0,
  maxLength = 40,
}: JsonSchema): fc.Arbitrary<unknown> {
  switch (format) {
    case 'date':
      return fc
        .date({ min: new Date('2019-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    case 'email':
      return fc.emailAddress();
    case 'uri':
      return fc.webUrl();
    case undefined:
    default:
      return shaped(pattern ?? allOf?.find((part) => part.pattern)?.pattern, minLength, maxLength);
  }
}

/** Texts of a pattern; else of a length. */
function shaped(pattern: string | undefined, minLength: number, maxLength: number): fc.Arbitrary<unknown> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const length = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) };
  return fc.oneof(fc.string({ unit: 'grapheme', ...length }), fc.lorem({ maxCount: 8 }));
}
