import pg from 'pg';
import { parse as parseArray } from 'postgres-array';

/** Types that `pg` does not name. */
const int8Array = 1016;
const dateArray = 1182;
const numericArray = 1231;

/** A count or an identity; one above 2^53 is refused rather than rounded. */
function integer(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The integer ${text} is too large to be exact.`);
  return value;
}

const asText = (text: string): string => text;

function each(parse: (text: string) => unknown): (literal: string) => unknown {
  return (literal) => parseArray(literal, parse);
}

const { INT8, NUMERIC, DATE } = pg.types.builtins;

const parsers = new Map<number, (text: string) => unknown>([
  [INT8, integer],
  [int8Array, each(integer)],
  [NUMERIC, Number],
  [numericArray, each(Number)],
  // A day has no hour: a `Date` would move it by the server's time zone.
  [DATE, asText],
  [dateArray, each(asText)],
]);

/** What a column becomes in JavaScript, alike on both engines. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary'): unknown =>
    parsers.get(id) ?? pg.types.getTypeParser(id, format),
};
