import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from '../testing/found.js';

test('seven digits and their letter are enough', () => {
  for (const number of ['1234567A', '1234567 A', '1234567-A', '1234567a']) {
    assert.deepEqual(found('allocataire-number', `Je suis ${number}, merci`), [number]);
  }
});

test('seven digits alone are found after words that say so', () => {
  for (const [words, number] of [
    ['Mon numéro d’allocataire est le ', '1234567'],
    ['n° CAF : ', '1 234 567'],
    ['Matricule ', '1234 567'],
    ['dossier caf ', '0123456'],
  ] as const) {
    assert.deepEqual(found('allocataire-number', `${words}${number}.`), [number]);
  }
});

test('file references, quantities and the word «à» are not taken for one', () => {
  for (const text of [
    'Population 1234567, agents : 2',
    'dossier 1234567',
    'réf. 0045127B',
    'La CAF m’a versé 1234567 €, matricule inconnu',
    'compteur 2345678 à relever',
    'allocataire depuis 1 234 567 personnes',
    'numéro 12345678A',
    'pièce AB1234567A',
  ]) {
    assert.deepEqual(found('allocataire-number', text), [], text);
  }
});
