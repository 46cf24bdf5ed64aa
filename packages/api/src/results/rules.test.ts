import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publicationFaults, type PublishedRow, type Reach } from './rules.js';

const now = new Date('2026-05-01T00:00:00Z');
const reach: Reach = {
  structures: new Set(['om8uY5Zf3J', 'STR-94']),
  indicators: new Map([
    ['IND-1', { unit: 'percent', outOf: null, frequency: 'yearly' }],
    ['IND-2', { unit: 'mark', outOf: 5, frequency: 'quarterly' }],
    ['IND-3', { unit: 'count', outOf: null, frequency: 'monthly' }],
  ]),
};
const good: PublishedRow = {
  structure: 'om8uY5Zf3J',
  indicator: 'IND-1',
  period: '2025',
  value: 78.8,
  n: 400,
};
const pointers = (rows: readonly Partial<PublishedRow>[]) =>
  publicationFaults({ rows: rows.map((row) => ({ ...good, ...row })) }, reach, now).map(
    ({ pointer }) => pointer,
  );

describe('publicationFaults', () => {
  it('finds nothing in a good publication', () => {
    const national = [{ indicator: 'IND-1', period: '2025', value: 75.4 }];
    const rows: PublishedRow[] = [
      good,
      { ...good, structure: 'STR-94' },
      { ...good, period: '2026' },
      { ...good, indicator: 'IND-2', period: '2026-Q2', value: 5 },
      { ...good, indicator: 'IND-3', period: '2026-05', value: 12, n: null },
    ];
    assert.deepEqual(publicationFaults({ rows, national }, reach, now), []);
  });

  it('locates each fault', () => {
    assert.deepEqual(pointers([{}, { structure: 'other' }]), ['/rows/1/structure']);
    assert.deepEqual(pointers([{ indicator: 'IND-9' }]), ['/rows/0/indicator']);
    assert.deepEqual(pointers([{ value: 100.01 }]), ['/rows/0/value']);
    assert.deepEqual(pointers([{ value: -1 }, { value: Number.NaN, period: '2024' }]), [
      '/rows/0/value',
      '/rows/1/value',
    ]);
    assert.deepEqual(pointers([{ indicator: 'IND-2', period: '2026-Q1', value: 5.1 }]), ['/rows/0/value']);
    assert.deepEqual(pointers([{ indicator: 'IND-3', period: '2026-04', value: 1.5 }]), ['/rows/0/value']);
    assert.deepEqual(pointers([{ period: '2025-Q1' }]), ['/rows/0/period']);
    assert.deepEqual(pointers([{ period: '2027' }]), ['/rows/0/period']);
    assert.deepEqual(pointers([{ indicator: 'IND-3', period: '2026-06', value: 1 }]), ['/rows/0/period']);
  });

  it('tells where a repeated row stood first', () => {
    const [fault] = publicationFaults(
      { rows: [good, { ...good, structure: 'STR-94' }, { ...good, value: 1 }] },
      reach,
      now,
    );
    assert.equal(fault?.pointer, '/rows/2');
    assert.match(fault?.detail ?? '', /\/rows\/0/);
  });

  it('checks national values as it checks rows', () => {
    const faults = publicationFaults(
      {
        rows: [],
        national: [
          { indicator: 'IND-1', period: '2025', value: 101 },
          { indicator: 'IND-9', period: '2025', value: 1 },
          { indicator: 'IND-1', period: '2025', value: 50 },
        ],
      },
      reach,
      now,
    );
    assert.deepEqual(
      faults.map(({ pointer }) => pointer),
      ['/national/0/value', '/national/1/indicator', '/national/2'],
    );
  });

  it('finds one wrong value wherever it stands', () => {
    const places = fc
      .integer({ min: 1, max: 300 })
      .chain((length) => fc.tuple(fc.constant(length), fc.nat(length - 1)));
    fc.assert(
      fc.property(places, ([length, wrong]) => {
        const structures = Array.from({ length }, (_, index) => `structure${index}`);
        const rows = structures.map((structure, index) => ({
          ...good,
          structure,
          value: index === wrong ? 101 : 50,
        }));
        const faults = publicationFaults({ rows }, { ...reach, structures: new Set(structures) }, now);
        assert.deepEqual(
          faults.map(({ pointer }) => pointer),
          [`/rows/${wrong}/value`],
        );
      }),
    );
  });
});
