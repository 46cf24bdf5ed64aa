import { table } from '@spplus/contract';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOf } from './rows.js';

const answered = async () => undefined;
const complete = Object.fromEntries(
  Object.entries(table).map(([noun, group]) => [
    noun,
    Object.fromEntries(Object.keys(group).map((name) => [name, answered])),
  ]),
);

test('every row of the table has its handler', () => {
  const rows = rowsOf(complete);
  assert.equal(rows.length, Object.values(table).flatMap((group) => Object.keys(group)).length);
  assert.ok(rows.some(({ operation }) => operation === 'results.publish'));
});

test('a row without handler stops the start, and is named', () => {
  const lacking = { ...complete, networks: { list: answered }, audit: {} };
  assert.throws(() => rowsOf(lacking), /no handler for networks\.get, audit\.list\./);
});
