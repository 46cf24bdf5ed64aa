import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheKeyOf } from './cache-key.js';

const ofList = cacheKeyOf('structures.list', false);
const ofOne = cacheKeyOf('structures.get', true);
const key = (query: string) => ofList(`/v1/structures?${query}`, {});

test('the order of parameters and the way they are encoded make no other key', () => {
  assert.equal(key('network=caf&q=Saint+Omer'), key('q=Saint%20Omer&network=caf'));
  assert.equal(key('q=%63af'), key('q=%63%61%66'));
});

test('other questions have other keys', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  const query = fc.dictionary(text, text, { maxKeys: 3 });
  const written = (pairs: Record<string, string>) => String(new URLSearchParams(pairs));
  fc.assert(
    fc.property(query, query, (one, other) => {
      const same = written(one).split('&').sort().join() === written(other).split('&').sort().join();
      assert.equal(key(written(one)) === key(written(other)), same);
    }),
  );
  assert.notEqual(key('q=a%26network%3Dcaf'), key('q=a&network=caf'));
  assert.notEqual(ofOne('/v1/structures/a', { id: 'a' }), ofOne('/v1/structures/b', { id: 'b' }));
});

test('a malformed query string has no key', () => {
  assert.equal(key('q=%zz'), undefined);
  assert.equal(key('q=%E9'), undefined);
});
