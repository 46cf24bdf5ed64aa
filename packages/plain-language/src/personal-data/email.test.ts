import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from '../testing/found.js';

test('addresses are found, without the stop that follows', () => {
  for (const address of [
    'jeanne.martin@exemple.fr',
    'j-martin_62+caf@mail.exemple.gouv.fr',
    'JEANNE@EXEMPLE.FR',
    'zoé@exemple.fr',
    'jeanne @ exemple.fr',
    'jeanne(at)exemple.fr',
    'jeanne [at] exemple.fr',
    'jeanne arobase exemple.fr',
  ]) {
    assert.deepEqual(found('email', `Écrivez-moi à ${address}. Merci`), [address]);
  }
});

test('accounts of social networks and addresses of pages are none', () => {
  for (const text of [
    '@caf_en_ligne',
    'https://exemple.fr/@caf',
    'www.exemple.fr',
    'il manque un @ dans la case',
  ]) {
    assert.deepEqual(found('email', text), [], text);
  }
});
