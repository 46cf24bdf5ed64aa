import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuery } from './rules.js';

const examples: readonly (readonly [string, string | undefined, string | undefined])[] = [
  ['Bapaume', 'bapaume', undefined],
  ['624', undefined, '624'],
  ['62450', undefined, '62450'],
  ['2a004', undefined, '2A004'],
  ['2B', undefined, '2B'],
  ['62450 Bapaume', 'bapaume', '62450'],
  ['Bapaume (62450)', 'bapaume', '62450'],
  ['Paris 15', 'paris 15', undefined],
  ['St-Omer', 'saint omer', undefined],
  ['%', undefined, undefined],
];

for (const [q, name, code] of examples) {
  test(`«${q}» asks for the name ${name} and the code ${code}`, () => {
    assert.deepEqual(readQuery(q), { name, code });
  });
}

test('a code holds nothing but digits and the A or B of Corsica', () => {
  fc.assert(fc.property(fc.string(), (q) => /^\d[\dAB]?\d{0,3}$/.test(readQuery(q).code ?? '0')));
});
