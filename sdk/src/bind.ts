import type { Endpoint, Group } from '@spplus/contract/endpoint';
import { readAnswer } from './answer.js';
import { Call } from './call.js';
import type { CallOptions, Connection } from './connect.js';
import { isList, ListCall, type Page } from './list-call.js';
import type { Bound } from './callable.js';

type Fields = Readonly<Record<string, unknown>>;

/** Makes the rows of a group callable over a connection. */
export function bind<G extends Group>(connection: Connection, group: G): Bound<G>;
export function bind(connection: Connection, group: Group): unknown {
  return Object.fromEntries(
    Object.entries(group).map(([name, row]) => [
      name,
      (...input: readonly unknown[]) => call(connection, row, [...input]),
    ]),
  );
}

function call(connection: Connection, row: Endpoint, input: unknown[]): Call<unknown> {
  const path = row.path.replace(/\{\w+\}/g, () => segment(input.shift()));
  const body = row.body && input.shift();
  const query = fields(row.query && input.shift());
  const options: CallOptions = fields(input.shift());

  const what = `${row.method} ${path}`;
  const send = (query: Fields) => connection({ row, what, address: path + search(query), body, options });
  if (!isList(row))
    return new Call(send(query), (response) => readAnswer(row, what, response, options.signal));

  const pageOf = (query: Fields): ListCall<unknown, Page<unknown>> =>
    new ListCall(
      send(query),
      (response) => readAnswer(row, what, response, options.signal),
      (cursor) => pageOf({ ...query, cursor }),
    );
  return pageOf(query);
}

/** A path parameter. `.` and `..` would name another endpoint, and cannot be escaped in a URL. */
function segment(value: unknown): string {
  if (typeof value === 'string' && /^(?!\.{0,2}$)/.test(value)) return encodeURIComponent(value);
  throw new TypeError(`${JSON.stringify(value)} is no path parameter: a text was expected.`);
}

function fields(value: unknown = {}): Fields {
  if (value instanceof Object) return { ...value };
  throw new TypeError(`${JSON.stringify(value)} was given where an object of fields was expected.`);
}

function search(query: Fields): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return text.size ? `?${text}` : '';
}
