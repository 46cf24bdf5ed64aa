import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldHeader, matchHeading, needed, optional } from './columns.js';

test('headers are the same whatever their case, accents, marks, blanks and examples', () => {
  const spellings = [
    'Intitulé du réseau',
    'INTITULÉ DU RÉSEAU',
    'intitule_du_reseau',
    '  Intitule  du\u00A0reseau ',
    '\uFEFF"Intitulé du réseau"',
    'intitule_du_reseau (CNAF)',
    'Intitulé du réseau'.normalize('NFD'),
  ];
  for (const spelling of spellings) assert.equal(foldHeader(spelling), 'intitule du reseau', spelling);
});

test('folding a folded header changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (header) => {
      const folded = foldHeader(header);
      assert.equal(foldHeader(folded), folded);
    }),
  );
});

const columns = { id: needed('Code', 'Identifiant'), name: optional('Nom') };

test('columns are found by any of their headers, in any order', () => {
  const heading = matchHeading(columns, ['autre', 'NOM', 'identifiant']);
  assert.ok('positions' in heading);
  assert.deepEqual([...heading.positions].sort(), [
    ['id', 2],
    ['name', 1],
  ]);
});

test('what lacks is named by its official header, and a doubled column is a fault', () => {
  assert.deepEqual(matchHeading(columns, ['nom', 'Nom']), {
    missing: ['Code'],
    repeated: ['Nom'],
    recognised: 0,
  });
  assert.deepEqual(matchHeading(columns, ['Nom']), { missing: ['Code'], repeated: [], recognised: 1 });
});
