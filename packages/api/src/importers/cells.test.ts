import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressOf, dayOf, listOf, numberOf, postCodeOf, withoutPrefix, yesOrNo } from './cells.js';

test('post codes', () => {
  assert.equal(postCodeOf('4000'), '04000');
  assert.equal(postCodeOf('75 013'), '75013');
  for (const text of ['', '186', '750004', '2A004', 'CEDEX']) assert.equal(postCodeOf(text), undefined, text);
});

test('INSEE codes lose the prefix of their kind', () => {
  assert.deepEqual(['com62080', 'dep2a', 'reg32', '62080'].map(withoutPrefix), [
    '62080',
    '2A',
    '32',
    '62080',
  ]);
});

test('yes and no', () => {
  assert.deepEqual(['Oui', 'NON', 'vrai', '0', ''].map(yesOrNo), [true, false, true, false, undefined]);
});

test('numbers in French and English spelling, with or without their unit', () => {
  const spellings = {
    '78,8': 78.8,
    '78.8': 78.8,
    '78,8 %': 78.8,
    '78,8%': 78.8,
    '1 234,5': 1234.5,
    '1\u202F234 567': 1_234_567,
    '12 jours': 12,
    '3e-05': 0.00003,
    '-1.5': -1.5,
  };
  for (const [text, number] of Object.entries(spellings)) assert.equal(numberOf(text), number, text);
  for (const text of ['', 'NC', '1,2,3', '1.234,5', '12 34', '7/10', '0x10', 'Infinity']) {
    assert.equal(numberOf(text), undefined, text);
  }
});

test('dates of both writings, and only those of the calendar', () => {
  assert.equal(dayOf('31/12/2023'), '2023-12-31');
  assert.equal(dayOf('1/2/2023 08:15'), '2023-02-01');
  assert.equal(dayOf('2023-12-31T23:00:00Z'), '2023-12-31');
  for (const text of ['', '31/02/2023', '2023', '12/2023', '2023-13-01', 'hier']) {
    assert.equal(dayOf(text), undefined, text);
  }
});

test('lists', () => {
  assert.deepEqual(listOf('1, 2;3|4/5  6'), ['1', '2', '3', '4', '5', '6']);
  assert.deepEqual(listOf(' '), []);
});

test('site addresses are http or https, and nothing else', () => {
  assert.equal(addressOf('http://Https://gard.gouv.fr'), 'https://gard.gouv.fr/');
  assert.equal(addressOf('https://www.caf.fr/a?b=c'), 'https://www.caf.fr/a?b=c');
  for (const text of ['', 'javascript:alert(1)', 'www.caf.fr', 'ftp://caf.fr', 'https://', 'https://caf']) {
    assert.equal(addressOf(text), undefined, text);
  }
});

test('any text is understood or is not, and no reader throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const number = numberOf(text);
      assert.ok(number === undefined || !Number.isNaN(number));
      const day = dayOf(text);
      assert.ok(day === undefined || /^\d{4}-\d\d-\d\d$/.test(day));
      const postCode = postCodeOf(text);
      assert.ok(postCode === undefined || /^\d{5}$/.test(postCode));
      const address = addressOf(text);
      assert.ok(address === undefined || /^https?:\/\//.test(address));
      listOf(text);
      yesOrNo(text);
      withoutPrefix(text);
    }),
  );
});
