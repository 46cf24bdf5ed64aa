import { Problem } from '../problems.js';
import { isSafeText, withoutBidirectionalControls } from './safe-text.js';

/** Deepest nesting of objects and arrays in a body. */
export const maximumDepth = 20;

const acceptedType = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });
// What a careless merge would follow to every object's prototype.
const poisonous = new Set(['__proto__', 'constructor', 'prototype']);

/** `application/json` alone, in UTF-8: anything after it is refused. */
export const isJson = (contentType: string | undefined): boolean => acceptedType.test(contentType ?? '');

/**
 * Reads a JSON body; its texts come out free of bidirectional controls.
 *
 * @throws Problem `invalid-json`, `json-too-deep`, `invalid-body` (prototype poisoning) or `invalid-text`.
 */
export function readJson(bytes: Uint8Array): unknown {
  const body = parse(bytes);
  return clean(body, '', 1);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (cause) {
    throw new Problem('invalid-json', { detail: 'The body is not JSON in UTF-8.', cause });
  }
}

function clean(value: unknown, pointer: string, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value, pointer);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > maximumDepth) {
    throw new Problem('json-too-deep', {
      detail: `The body is nested more than ${maximumDepth} levels deep.`,
    });
  }
  if (Array.isArray(value)) return value.map((item, index) => clean(item, `${pointer}/${index}`, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const place = `${pointer}/${escapePointer(name)}`;
      if (poisonous.has(name)) refuse('invalid-body', place, `The name «${name}» is not allowed.`);
      return [cleanText(name, place), clean(item, place, depth + 1)];
    }),
  );
}

function cleanText(text: string, pointer: string): string {
  if (!isSafeText(text)) refuse('invalid-text', pointer, 'Holds NUL or half of a surrogate pair.');
  return withoutBidirectionalControls(text);
}

function refuse(code: 'invalid-body' | 'invalid-text', pointer: string, detail: string): never {
  throw new Problem(code, { errors: [{ pointer, detail }] });
}

/** A name as it stands in a JSON Pointer (RFC 6901). */
export const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
