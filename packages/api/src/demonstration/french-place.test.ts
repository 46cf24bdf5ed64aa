import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atPlace, ofPlace } from './french-place.js';

test('a commune is named with its article and its elision', () => {
  const names = ['Lens', 'Arras', 'Hyères', 'Évreux', 'Le Mans', 'Les Abymes', 'La Rochelle', 'L’Isle-Adam'];
  assert.deepEqual(names.map(ofPlace), [
    'de Lens',
    'd’Arras',
    'd’Hyères',
    'd’Évreux',
    'du Mans',
    'des Abymes',
    'de La Rochelle',
    'de L’Isle-Adam',
  ]);
  assert.deepEqual(names.slice(0, 1).concat(names.slice(4, 7)).map(atPlace), [
    'à Lens',
    'au Mans',
    'aux Abymes',
    'à La Rochelle',
  ]);
});
