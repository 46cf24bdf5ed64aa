import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from '../testing/found.js';

test('a number is found with its key, however it is spaced', () => {
  for (const number of [
    '255081416802538',
    '2 55 08 14 168 025 38',
    '2.55.08.14.168.025.38',
    '2550814168025 38',
    '2 55 08 14 168 025 / 38',
    '2550814168025 clé 38',
    '2 55 08 14 168 025 38',
  ]) {
    assert.deepEqual(found('nir', `Mon n° : ${number}, merci`), [number]);
  }
});

test('Corsica counts as 19 and 18 in the key', () => {
  // 97 − 1850519006084 mod 97, and 97 − 1850518006084 mod 97.
  assert.deepEqual(found('nir', '1 85 05 2A 006 084 35'), ['1 85 05 2A 006 084 35']);
  assert.deepEqual(found('nir', '1 85 05 2b 006 084 62'), ['1 85 05 2b 006 084 62']);
});

test('fifteen digits with another key are none, unless the words around say so', () => {
  assert.deepEqual(found('nir', 'La pièce 255081416802539 manque'), []);
  assert.deepEqual(found('nir', 'Mon numéro de sécu est 255081416802539'), ['255081416802539']);
});

test('thirteen digits are one only after words that say so', () => {
  assert.deepEqual(found('nir', 'Mon NIR : 2550814168025.'), ['2550814168025']);
  assert.deepEqual(found('nir', 'Immatriculé sous le 2 55 08 14 168 025.'), ['2 55 08 14 168 025']);
  assert.deepEqual(found('nir', 'Le code-barres 2550814168025 ne passe pas.'), []);
});

test('digits within longer ones are none', () => {
  assert.deepEqual(found('nir', '12550814168025381'), []);
});
