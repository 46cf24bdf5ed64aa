import { expect } from '@open-wc/testing';
import { dateText, periodText } from '@spplus/element';
import type { Indicator } from '@spplus/contract/nouns/indicators';
import { countedText } from './counted.js';
import { distanceText, periodEnd, valueText } from './format.js';
import { agency } from './recorded-answers.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u200e/g, '');

describe('formats', () => {
  const [base] = agency.results;
  if (!base) throw new Error('The recorded agency has a result.');
  const indicator = (own: Partial<Indicator>): Indicator => ({ ...base.indicator, ...own });

  const values: readonly [number, Partial<Indicator>, string, string][] = [
    [78.8, { unit: 'percent' }, 'fr-FR', '78,8 %'],
    [0, { unit: 'percent' }, 'fr-FR', '0 %'],
    [78.8, { unit: 'percent' }, 'en-GB', '78.8%'],
    [78.8, { unit: 'percent' }, 'ar-MA', '78,8%'],
    [1, { unit: 'days' }, 'fr-FR', '1 jour'],
    [1.5, { unit: 'days' }, 'fr-FR', '1,5 jour'],
    [12, { unit: 'days' }, 'en-GB', '12 days'],
    [3, { unit: 'days' }, 'ar-MA', '3 أيام'],
    [45, { unit: 'minutes' }, 'fr-FR', '45 minutes'],
    [4.25, { unit: 'mark', outOf: 5 }, 'fr-FR', '4,3 sur 5'],
    [12345, { unit: 'count' }, 'fr-FR', '12 345'],
  ];
  for (const [value, own, tag, text] of values) {
    it(`${value} ${own.unit} in ${tag} is «${text}»`, () => {
      expect(plain(valueText(value, indicator(own), tag))).to.equal(text);
    });
  }

  it('names each kind of period', () => {
    const texts = ['2024', '2024-H1', '2024-Q3', '2024-06'].map((period) => periodText(period, 'fr-FR'));
    expect(texts).to.deep.equal(['2024', 'semestre 1 de 2024', 'trimestre 3 de 2024', 'juin 2024']);
  });

  it('places the end of a period in time', () => {
    const ends = ['2023', '2024-H1', '2024-Q3', '2024-12', '2024'].map(periodEnd);
    expect(ends).to.deep.equal([2024, 2024.5, 2024.75, 2025, 2025]);
  });

  it('says a day in the time of France', () => {
    expect(dateText('2026-03-12T23:30:00.000Z', 'fr-FR')).to.equal('13 mars 2026');
  });

  it('rounds a long distance more than a short one', () => {
    expect(plain(distanceText(6.23, 'fr-FR'))).to.equal('6,2 km');
    expect(plain(distanceText(21.4, 'fr-FR'))).to.equal('21 km');
  });

  it('counts answers in each plural of French', () => {
    const texts = [1, 1.5, 2, 1_000_000].map((n) => plain(countedText({ ...base, n }, 'fr-FR')));
    expect(texts).to.deep.equal(['1 réponse', '1,5 réponse', '2 réponses', '1 000 000 réponses']);
  });

  it('speaks of cases where nobody answers', () => {
    const measured = { ...base, indicator: indicator({ kind: 'performance' }), n: 1204 };
    expect(plain(countedText(measured, 'fr-FR'))).to.equal('cas mesurés : 1 204');
    expect(countedText({ ...base, n: null }, 'fr-FR')).to.equal('');
  });
});
