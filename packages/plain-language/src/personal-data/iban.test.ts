import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from '../testing/found.js';

// The examples of the ISO 13616 registry.
for (const [country, number] of Object.entries({
  France: 'FR14 2004 1010 0505 0001 3M02 606',
  Belgium: 'BE68 5390 0754 7034',
  Germany: 'DE89 3704 0044 0532 0130 00',
  'the United Kingdom': 'GB29 NWBK 6016 1331 9268 19',
  Switzerland: 'CH93 0076 2011 6238 5295 7',
})) {
  test(`an account of ${country} is found, grouped or not, in any case`, () => {
    for (const spelt of [
      number,
      number.replaceAll(' ', ''),
      number.replaceAll(' ', '-'),
      number.replaceAll(' ', '\u00A0'),
      number.toLowerCase(),
    ]) {
      assert.deepEqual(found('iban', `RIB : ${spelt} merci de faire vite`), [spelt]);
    }
  });
}

test('a wrong key, a digit short, or an unknown country is none', () => {
  assert.deepEqual(found('iban', 'FR15 2004 1010 0505 0001 3M02 606'), []);
  assert.deepEqual(found('iban', 'FR14 2004 1010 0505 0001 3M02 60'), []);
  assert.deepEqual(found('iban', 'ZZ68 5390 0754 7034'), []);
});

test('it neither begins nor ends within a word', () => {
  assert.deepEqual(found('iban', 'XBE68539007547034'), []);
  assert.deepEqual(found('iban', 'BE685390075470341'), []);
});
