import { table, type Group } from '@spplus/contract';
import * as z from 'zod/mini';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { serializerOf } from './serializer.js';

const answer = z.object({
  id: z.string(),
  value: z.nullable(z.number()),
  place: z.nullable(z.object({ code: z.string() })),
  kind: z.nullable(z.enum(['a', 'b'])),
  total: z.optional(z.int()),
  items: z.array(z.nullable(z.string())),
});

describe('serializerOf', () => {
  test('writes what the schema names', () => {
    const serialize = serializerOf(answer);
    for (const value of [
      { id: 'é "1"', value: 78.8, place: { code: '62' }, kind: 'a', total: 0, items: ['x', null] },
      { id: '', value: null, place: null, kind: null, items: [] },
    ]) {
      assert.deepEqual(JSON.parse(serialize(value)), value);
    }
  });

  test('leaves out what the schema does not name', () => {
    const written = serializerOf(answer)({
      id: '1',
      value: 1,
      place: null,
      kind: null,
      items: [],
      hash: 'secret',
    });
    assert.ok(!written.includes('secret'));
  });

  test('fails where something is missing', () => {
    assert.throws(() => serializerOf(answer)({ id: '1' }), /required/);
  });

  test('compiles for every answer of the table', () => {
    const groups: Readonly<Record<string, Group>> = table;
    for (const { answer } of Object.values(groups).flatMap((group) => Object.values(group))) {
      assert.equal(typeof serializerOf(answer), 'function');
    }
  });
});
