import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scaleOf, usual } from './scale.js';

test('official units become ours', () => {
  const cases = [
    ['Pourcentage', '%', { unit: 'percent', outOf: null }],
    ['Taux', '', { unit: 'percent', outOf: null }],
    ['Durée', 'jours', { unit: 'days', outOf: null }],
    ['Nombre', 'Jours ouvrés', { unit: 'days', outOf: null }],
    ['Durée', 'mn', { unit: 'minutes', outOf: null }],
    ['Note', '/10', { unit: 'mark', outOf: 10 }],
    ['Note', 'sur 5', { unit: 'mark', outOf: 5 }],
    ['note sur 4,5', '', { unit: 'mark', outOf: 4.5 }],
    ['Nombre', 'appels', { unit: 'count', outOf: null }],
  ] as const;
  for (const [unitType, unit, scale] of cases)
    assert.deepEqual(scaleOf(unitType, unit), scale, `${unitType} ${unit}`);
});

test('a unit that we do not have is none, nor is a note out of nothing', () => {
  assert.equal(scaleOf('Durée', 'semaines'), undefined);
  assert.equal(scaleOf('Montant', 'euros'), undefined);
  assert.equal(scaleOf('Note', ''), undefined);
  assert.equal(scaleOf('', ''), undefined);
});

test('waiting is better short, all else better high', () => {
  assert.equal(usual({ unit: 'days', outOf: null }).direction, 'lower-is-better');
  assert.equal(usual({ unit: 'minutes', outOf: null }).direction, 'lower-is-better');
  assert.equal(usual({ unit: 'percent', outOf: null }).direction, 'higher-is-better');
});
