import * as z from 'zod/mini';
import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Problem } from '../problems.js';
import { queryReader } from './query.js';

const read = queryReader(
  z.strictObject({
    q: z.optional(z.string().check(z.maxLength(20))),
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
    ratio: z.optional(z.number()),
    exact: z.optional(z.boolean()),
  }),
);

function refusal(query: string): string {
  try {
    read(query);
  } catch (error) {
    assert.ok(error instanceof Problem);
    return `${error.code} ${error.errors?.map(({ pointer }) => pointer).join(' ')}`;
  }
  return 'accepted';
}

describe('queryReader', () => {
  test('reads texts, numbers and booleans', () => {
    assert.deepEqual(read(''), {});
    assert.deepEqual(read('q=Saint-%C3%89tienne+12&limit=7&ratio=-0.5&exact=false'), {
      q: 'Saint-Étienne 12',
      limit: 7,
      ratio: -0.5,
      exact: false,
    });
    assert.deepEqual(read('q=%2B%26%3D'), { q: '+&=' });
  });

  test('duplicate keys are refused', () => {
    assert.equal(refusal('limit=1&limit=2'), 'invalid-query ?limit');
    assert.equal(refusal('q=a&%71=b'), 'invalid-query ?q');
  });

  test('wild page sizes are refused', () => {
    for (const size of [
      '0',
      '-1',
      '101',
      '1e2',
      '0x10',
      '١',
      ' 5',
      '5 ',
      '5.0.0',
      '05',
      '99999999999999999999',
      '',
      'NaN',
    ]) {
      assert.equal(refusal(`limit=${encodeURIComponent(size)}`), 'invalid-query ?limit', size);
    }
  });

  test('numbers and booleans are spelled in one way', () => {
    for (const exact of ['1', 'True', 'yes', ''])
      assert.equal(refusal(`exact=${exact}`), 'invalid-query ?exact');
    for (const ratio of ['Infinity', '1.', '.5', '1e400']) {
      assert.equal(refusal(`ratio=${ratio}`), 'invalid-query ?ratio');
    }
  });

  test('unknown and privileged parameters are refused, each named', () => {
    assert.equal(refusal('rights=keys&network=caf'), 'invalid-query ?rights ?network');
    assert.equal(refusal('__proto__=1'), 'invalid-query ?__proto__');
    assert.equal(refusal('q[]=1'), 'invalid-query ?q[]');
  });

  test('NUL, lone surrogates and what is not UTF-8 are refused', () => {
    assert.equal(refusal('q=%00'), 'invalid-text ?q');
    assert.equal(refusal('q=%ED%A0%80'), 'invalid-text ?q');
    assert.equal(refusal('q=%E9'), 'invalid-text ?q');
    assert.equal(refusal('q=%zz'), 'invalid-query ?q');
  });

  test('bidirectional control characters are removed', () => {
    assert.deepEqual(read('q=a%E2%80%AEb'), { q: 'ab' });
  });

  test('whatever the query string, gives a value or a refusal', () => {
    const odd = fc.array(
      fc.constantFrom('&', '=', '%', '+', '[', '0', 'q', 'limit', '%00', '%C3', 'é', '\ud800'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          odd.map((parts) => parts.join('')),
        ),
        (query) => {
          const outcome = refusal(query);
          assert.match(outcome, /^(accepted|invalid-query \?|invalid-text \?)/);
        },
      ),
    );
  });
});
