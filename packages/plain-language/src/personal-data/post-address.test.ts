import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from '../testing/found.js';

test('a number, a way and its name are found, with the post code and the town', () => {
  for (const address of [
    '12 rue des Lilas',
    '12, rue des Lilas 62000 Arras',
    '12bis avenue Jean Jaurès, 59000 Lille',
    '4 ter bd du 8 Mai 1945 - 75011 Paris',
    '7 place de l’Église à 76600 Le Havre',
    '3 allée du Docteur Roux 59650 Villeneuve d’Ascq',
    '18 rue de la Gare, 75019 Paris Cedex 19',
    '1-3 quai Saint-Nicolas',
  ]) {
    assert.deepEqual(found('post-address', `J’habite ${address}.`), [address]);
  }
});

test('it ends where the sentence goes on, typed without capitals too', () => {
  assert.deepEqual(found('post-address', 'je loge 12 rue victor hugo depuis mai'), ['12 rue victor hugo']);
  assert.deepEqual(found('post-address', 'Mon voisin du 12 rue Pasteur a le même souci'), ['12 rue Pasteur']);
  assert.deepEqual(found('post-address', 'j’habite 3 cité des fleurs 62000 arras et voilà'), [
    '3 cité des fleurs 62000 arras',
  ]);
});

test('places without a number, and numbers of something else, are none', () => {
  for (const text of [
    'la place de la République',
    'rue Victor Hugo',
    'il reste 2 places de parking',
    '1 place en crèche',
    '1 place PMR',
    '12 cours de conduite',
    'J’AI 12 COURS DE CONDUITE',
    'en 2020 rue barrée',
    '3 routes',
    'version 1.2 rue Pasteur',
  ]) {
    assert.deepEqual(found('post-address', text), [], text);
  }
});
