import { expect, fixture } from '@open-wc/testing';
import type { HistoryPoint, Result } from '@spplus/contract/nouns/results';
import { html } from 'lit';
import { evolutionChart, pieces } from './evolution-chart.js';
import type { Reader } from './reader.js';
import { agency } from './recorded-answers.js';
import { scale } from './scale.js';

const [base] = agency.results;
if (!base) throw new Error('The recorded agency has a result.');
const result = (own: Partial<Result>): Result => ({ ...base, ...own });

const reader: Reader = { tag: 'fr-FR', rightToLeft: false, level: (deeper) => 2 + deeper };

describe('the scale', () => {
  const drawn = (own: Partial<Result>, rightToLeft = false): Promise<HTMLElement> =>
    fixture(html`<div>${scale(result(own), { ...reader, rightToLeft })}</div>`);

  const attributeOf = (box: Element, selector: string, attribute: string) =>
    box.querySelector(selector)?.getAttribute(attribute);

  it('places a value between lowest and highest, mirrored from right to left', async () => {
    const own = { lowest: 0, highest: 100, value: 75 };
    expect(attributeOf(await drawn(own), 'circle', 'cx')).to.equal('75.00%');
    expect(attributeOf(await drawn(own, true), 'circle', 'cx')).to.equal('25.00%');
  });

  it('keeps labels inside: each grows inwards from its mark', async () => {
    const anchorAt = async (value: number) =>
      attributeOf(await drawn({ lowest: 0, highest: 100, value }), 'circle + text', 'text-anchor');
    expect(await anchorAt(2)).to.equal('start');
    expect(await anchorAt(50)).to.equal('middle');
    expect(await anchorAt(98)).to.equal('end');
  });

  it('keeps on the line a national value published outside of it', async () => {
    const box = await drawn({ lowest: 40, highest: 60, national: { value: 90, source: 'published' } });
    expect(attributeOf(box, '.national', 'x1')).to.equal('100.00%');
  });

  it('puts the only value in the middle', async () => {
    const box = await drawn({ lowest: 70, highest: 70, value: 70, national: null, interval: null });
    expect(attributeOf(box, 'circle', 'cx')).to.equal('50.00%');
    expect(box.querySelectorAll('text')).to.have.lengthOf(2);
  });

  it('draws nothing where every value is suppressed', async () => {
    expect((await drawn({ lowest: null, highest: null })).querySelector('svg')).to.equal(null);
  });
});

describe('the evolution', () => {
  const history: HistoryPoint[] = [
    { period: '2021', value: 50, n: 100 },
    { period: '2022', value: null, n: 3 },
    { period: '2024', value: 100, n: 100 },
    { period: '2025', value: 75, n: 100 },
  ];

  it('follows time, measures against the spread of the structures, and breaks where a value is hidden', () => {
    expect(pieces(result({ history, lowest: 0, highest: 100 }))).to.deep.equal([
      [{ x: 0, y: 50 }],
      [
        { x: 75, y: 0 },
        { x: 100, y: 25 },
      ],
    ]);
  });

  it('stays flat where nothing moves', () => {
    const still = history.map((point) => ({ ...point, value: 70 }));
    const [line] = pieces(result({ history: still, lowest: 70, highest: 70 }));
    expect(line?.map(({ y }) => y)).to.deep.equal([50, 50, 50, 50]);
  });

  it('is not drawn of a single point', async () => {
    const box = await fixture(
      html`<div>${evolutionChart(result({ history: history.slice(0, 2) }), reader)}</div>`,
    );
    expect(box.querySelector('svg')).to.equal(null);
  });
});
