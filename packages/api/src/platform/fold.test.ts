import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from './fold.js';

const examples: readonly (readonly [string, string])[] = [
  ['Saint-Étienne', 'saint etienne'],
  ['St Etienne', 'saint etienne'],
  ['STE-MARIE', 'sainte marie'],
  ['Vœuil-et-Giget', 'voeuil et giget'],
  ['L’Haÿ-les-Roses', 'l hay les roses'],
  ["L'Haÿ les Roses", 'l hay les roses'],
  ['  Bapaume \n (62450)', 'bapaume 62450'],
  ['Æbelø', 'aebelø'],
  ['Ouest', 'ouest'],
  ['%_\\\'";--', ''],
];

for (const [text, folded] of examples) {
  test(`«${text}» folds into «${folded}»`, () => assert.equal(fold(text), folded));
}

const anything = fc.string({ unit: 'binary', maxLength: 100 });

test('folding twice changes nothing', () => {
  fc.assert(fc.property(anything, (text) => fold(fold(text)) === fold(text)));
});

test('only letters, digits and single spaces between them are left', () => {
  fc.assert(fc.property(anything, (text) => /^$|^[\p{L}\p{N}]+( [\p{L}\p{N}]+)*$/u.test(fold(text))));
});

test('accents, capitals and the way words are joined do not matter', () => {
  const word = fc.stringMatching(/^[a-zàâéèêëîïôûüç]{1,12}$/);
  const joint = fc.constantFrom(' ', '-', "'", '’', '  ', ' - ');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), joint, (words, by) => {
      const plain = fold(words.join(' '));
      assert.equal(fold(words.join(by)), plain);
      assert.equal(fold(words.join(by).toUpperCase()), plain);
      assert.equal(fold(words.join(by).normalize('NFD')), plain);
    }),
  );
});
