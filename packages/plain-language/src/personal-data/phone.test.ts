import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from '../testing/found.js';

test('French numbers are found as people type them', () => {
  for (const number of [
    '0612345678',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '06-12-34-56-78',
    '06/12/34/56/78',
    '06 12345678',
    '0612 345 678',
    '(06) 12 34 56 78',
    '+33612345678',
    '+33 6 12 34 56 78',
    '+33 (0)6 12 34 56 78',
    '0033 6 12 34 56 78',
    '01 23 45 67 89',
  ]) {
    assert.deepEqual(found('phone', `Appelez le ${number}, merci.`), [number]);
  }
});

test('so are those of overseas territories and of other countries', () => {
  for (const number of ['0692 12 34 56', '+262 692 12 34 56', '00590 690 12 34 56', '+32 470 12 34 56']) {
    assert.deepEqual(found('phone', `Mon numéro : ${number}`), [number]);
  }
});

test('numbers of services are nobody’s', () => {
  for (const number of ['3949', '36 46', '0 809 540 540', '08 11 70 36 46', '0810256210']) {
    assert.deepEqual(found('phone', `J’ai appelé le ${number} en vain`), []);
  }
});

test('amounts, dates, codes and case numbers are none', () => {
  for (const text of [
    '01 234 567 890 €',
    'le 01/02/2024 à 10 h 30',
    'du 01 02 2024 au 03 04 2024',
    'les codes 01 02 03 04',
    'dossier 0612345678',
    'réf. : 0712345678',
    'colis 4A06123456781',
    'la version 06.12.34.56.78.90',
    'soit +12 345 678 €',
  ]) {
    assert.deepEqual(found('phone', text), [], text);
  }
});
