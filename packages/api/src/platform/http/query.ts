import * as z from 'zod';
import { Problem } from '../problems.js';
import { isSafeText, withoutBidirectionalControls } from './safe-text.js';
import { validate } from './validation.js';

const decimal = /^-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/;
const brokenEscape = /%(?![\dA-F]{2})/i;

export type QueryReader = (text: string) => unknown;

/**
 * Reads query strings of one endpoint, strictly: each parameter at most once, known, and within its schema.
 * Numbers and booleans are read from their decimal or `true`/`false` spelling alone.
 */
export function queryReader(schema: z.core.$ZodType = z.strictObject({})): QueryReader {
  const types = parameterTypes(schema);
  return (text) => {
    const values = [...pairsOf(text)].map(([name, value]) => [name, read(value, types.get(name))] as const);
    return validate(schema, Object.fromEntries(values), 'query');
  };
}

function parameterTypes(schema: z.core.$ZodType): ReadonlyMap<string, unknown> {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input' });
  return new Map(
    Object.entries(properties).map(([name, property]) => [
      name,
      typeof property === 'object' ? property.type : undefined,
    ]),
  );
}

function pairsOf(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    if (pairs.has(name)) fail('invalid-query', name, 'Given more than once.');
    pairs.set(name, decode(equals < 0 ? '' : pair.slice(equals + 1), name));
  }
  return pairs;
}

function decode(text: string, parameter = text): string {
  if (brokenEscape.test(text)) fail('invalid-query', parameter, 'Holds a broken percent-encoding.');
  const decoded = decodeUtf8(text.replaceAll('+', ' '));
  if (decoded === undefined || !isSafeText(decoded)) {
    return fail(
      'invalid-text',
      parameter,
      'Holds NUL, half of a surrogate pair, or bytes that are not UTF-8.',
    );
  }
  return withoutBidirectionalControls(decoded);
}

function decodeUtf8(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function read(value: string, type: unknown): unknown {
  if ((type === 'integer' || type === 'number') && decimal.test(value)) return Number(value);
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}

function fail(code: 'invalid-query' | 'invalid-text', name: string, detail: string): never {
  throw new Problem(code, { errors: [{ pointer: `?${name}`, detail }] });
}
