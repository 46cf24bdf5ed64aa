import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from '../testing/found.js';

test('plates of since 2009 and of before are found', () => {
  for (const plate of [
    'AB-123-CD',
    'AB 123 CD',
    'AB123CD',
    'ab-123-cd',
    '1234 AB 62',
    '123 ABC 75',
    '123AB2A',
  ]) {
    assert.deepEqual(found('vehicle-plate', `Il s’agit de ${plate}, vendue.`), [plate]);
  }
});

test('spaced small letters are one only near words that say so', () => {
  assert.deepEqual(found('vehicle-plate', 'ma voiture ab 123 cd'), ['ab 123 cd']);
  assert.deepEqual(found('vehicle-plate', 'ab 123 cd : carte grise perdue'), ['ab 123 cd']);
  assert.deepEqual(found('vehicle-plate', 'et de 120 km'), []);
});

test('articles, forms, models, roads and quantities are none', () => {
  for (const text of [
    'article L 123-4',
    'cerfa 12345*03',
    'HL-L2350DW',
    'RN 17, PK 112',
    'TX-400-PRO',
    'DE 120 KM',
    'LE 100 CE SOIR',
    '12 CDI 62',
    'CS 70 001',
    'vol AF 1234',
    'SIRET 123 456 789 00012',
    'AI-123-OU',
  ]) {
    assert.deepEqual(found('vehicle-plate', text), [], text);
  }
});
