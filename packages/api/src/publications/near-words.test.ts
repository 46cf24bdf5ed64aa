import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearWords, typingErrors } from './near-words.js';

const known = (...keys: string[]) => keys.map((key, index) => ({ key, stories: 100 - index }));
const near = (word: string, ...keys: string[]) => nearWords(word, known(...keys)).map(({ key }) => key);

test('a letter left out, added, replaced, or swapped is one error', () => {
  for (const wrong of ['prefctur', 'prefeectur', 'prefactur', 'prefcetur'])
    assert.equal(typingErrors(wrong, 'prefectur'), 1, wrong);
});

test('the fewest errors win, then the most told', () => {
  assert.deepEqual(near('imopt', 'impot', 'import', 'impos'), ['impot']);
  assert.deepEqual(near('dosier', 'dossier', 'rosier'), ['dossier', 'rosier']);
});

test('acronyms are not misspelt for others, nor a word for one that has little in common', () => {
  assert.deepEqual(near('rsa', 'rsi'), []);
  assert.deepEqual(near('retrait', 'portail'), []);
});

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 12 });

test('errors are counted alike both ways, none between the same, never more than the letters', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const errors = typingErrors(one, other);
      assert.equal(errors, typingErrors(other, one));
      assert.equal(errors === 0, one === other);
      assert.ok(errors <= Math.max(one.length, other.length));
    }),
  );
});
