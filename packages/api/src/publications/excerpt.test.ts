import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf, stemPattern } from './excerpt.js';

const long = `${'Un début sans rapport avec la suite. '.repeat(10)}Ma sœur a reçu la réponse. ${'Une fin tranquille. '.repeat(30)}`;

test('the passage stands between words, with what comes before and after', () => {
  const excerpt = excerptOf(long, stemPattern(['repons']));
  assert.match(excerpt, /^…\S.*Ma sœur a reçu la réponse\. .*\S…$/);
  assert.ok(excerpt.length <= 302);
});

test('accents and ligatures are one letter, whatever was searched', () => {
  for (const stem of ['soeur', 'recu', 'repons'])
    assert.match(excerptOf(long, stemPattern([stem])), /sœur/, stem);
});

test('a stem within a word, or found nowhere, shows the beginning', () => {
  for (const pattern of [stemPattern(['eponse']), stemPattern(['zebre']), stemPattern([]), undefined])
    assert.match(excerptOf(long, pattern), /^Un début/);
});

const isWhole = (text: string) => Buffer.from(text).toString() === text;

test('whatever the text, the excerpt is part of it, short, without half a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 1500 }),
      fc.constantFrom('a', 'e', '0', 'zz'),
      (text, stem) => {
        const excerpt = excerptOf(text, stemPattern([stem]));
        assert.ok(text.includes(excerpt.replace(/^…|…$/g, '')) || text.includes(excerpt));
        assert.ok(excerpt.length <= 320);
        assert.ok(isWhole(excerpt) || !isWhole(text));
      },
    ),
  );
});
