import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from '../testing/found.js';

test('thirteen digits are found after words that say so', () => {
  for (const [words, number] of [
    ['Mon numéro fiscal est le ', '3012345678901'],
    ['SPI : ', '30 12 345 678 901'],
    ['N° fiscal de référence ', '0.112.345.678.901'],
    ['Nos numéros fiscaux, d’abord ', '2912345678901'],
    ['identifiant impots ', '1 234567890123'],
  ] as const) {
    assert.deepEqual(found('tax-number', `${words}${number}, merci`), [number]);
  }
});

test('without such words, or of another form, they are none', () => {
  for (const text of [
    'Le code-barres 3012345678901 ne passe pas',
    'numéro fiscal 30123456789012',
    'numéro fiscal 4012345678901',
    'revenu fiscal de référence 12 345 €',
    'Mon numéro fiscal n’est pas reconnu, dossier 12, pièce 3012345678901',
  ]) {
    assert.deepEqual(found('tax-number', text), [], text);
  }
});
