import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from '../testing/found.js';

test('the name after a civility is found, the civility stays', () => {
  for (const [text, ...names] of [
    ['Merci à Mme Martin pour tout', 'Martin'],
    ['Monsieur Jean DUPONT est absent', 'Jean DUPONT'],
    ['M.Le Gall a signé', 'Le Gall'],
    ['Madame Anne de La Tour m’a aidée', 'Anne de La Tour'],
    ['le docteur N’Diaye refuse', 'N’Diaye'],
    ['Maître L’Hermitte a écrit', 'L’Hermitte'],
    ['M. J. Martin, agent', 'J. Martin'],
    ['Me Dubois-Martin a plaidé', 'Dubois-Martin'],
    ['M. et Mme Da Silva', 'Da Silva'],
    ['Mmes Petit et Leroy', 'Petit', 'Leroy'],
    ['mme dupont m’a aidé', 'dupont'],
    ['mlle chloé petit, stagiaire', 'chloé petit'],
    ['MME DUPONT EST FORMIDABLE', 'DUPONT'],
  ] as const) {
    assert.deepEqual(found('name', text), names, text);
  }
});

test('offices, formulas and unnamed people are none', () => {
  for (const text of [
    'Monsieur le Directeur',
    'Madame La Préfète',
    'Madame, Monsieur,',
    'Bonjour madame, bonjour monsieur',
    'Madame a été charmante, monsieur beaucoup moins',
    'Madame X, disons',
    'Madame, Je vous écris',
    'un monsieur âgé',
    'un docteur en droit',
    'le maître d’œuvre',
    'LE MAÎTRE D’OUVRAGE',
    'le maître-nageur',
    'la rue du Docteur Roux',
    'elle me Dit',
    'Mme\nCordialement',
  ]) {
    assert.deepEqual(found('name', text), [], text);
  }
});
