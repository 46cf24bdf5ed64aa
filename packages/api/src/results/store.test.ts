import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { testDatabase, type TestDatabase } from '../platform/testing/database.js';
import { readStructureResults } from './latest-store.js';
import { publishResults, type Batch } from './store.js';
import { isSuppressed } from './suppression.js';
import { bapaume, seedRegister } from './testing/register.js';

const updatedAt = '2026-02-01T00:00:00.000Z';
const later = '2026-03-01T00:00:00.000Z';
const row = { structure: bapaume, indicator: 'IND-27', period: '2025', value: 78.8, n: 400, updatedAt };

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
  await seedRegister(database.db);
});
after(() => database.close());
beforeEach(async () => {
  for (const table of ['result', 'national_result', 'period_summary'] as const)
    await database.db.deleteFrom(table).execute();
});

const publish = (batch: Partial<Batch>) =>
  database.db
    .transaction()
    .execute((transaction) =>
      publishResults(transaction, { rows: [], national: [], demonstration: false, ...batch }),
    );
const summary = (indicator: string, period: string) =>
  database.db
    .selectFrom('period_summary')
    .select(['lowest', 'highest', 'mean', 'weighted'])
    .where('indicator_id', '=', indicator)
    .where('period', '=', period)
    .executeTakeFirst();

describe('publishResults', () => {
  it('counts what is added, changed and unchanged, national values included', async () => {
    const national = [{ indicator: 'IND-27', period: '2025', value: 75.4, updatedAt }];
    const rows = [row, { ...row, structure: 'arras', value: 55.1 }];
    assert.deepEqual(await publish({ rows, national }), { added: 3, changed: 0, unchanged: 0 });
    assert.deepEqual(await publish({ rows, national }), { added: 0, changed: 0, unchanged: 3 });
    assert.deepEqual(
      await publish({
        rows: [
          { ...row, n: null },
          { ...row, structure: 'lille' },
        ],
        national: [{ indicator: 'IND-27', period: '2025', value: 75, updatedAt }],
      }),
      { added: 1, changed: 2, unchanged: 0 },
    );
  });

  it('refreshes the moment of a value published again', async () => {
    await publish({ rows: [row] });
    assert.deepEqual(await publish({ rows: [{ ...row, updatedAt: later }] }), {
      added: 0,
      changed: 0,
      unchanged: 1,
    });
    const kept = await readStructureResults(database.db, bapaume, {});
    assert.equal(kept?.results[0]?.updatedAt, later);
  });

  it('publishes nothing of a batch of nothing', async () => {
    assert.deepEqual(await publish({}), { added: 0, changed: 0, unchanged: 0 });
  });

  it('leaves no trace of a transaction that fails after it', async () => {
    const failing = database.db.transaction().execute(async (transaction) => {
      await publishResults(transaction, { rows: [row], national: [], demonstration: false });
      throw new Error('late');
    });
    await assert.rejects(failing, /late/);
    assert.equal(await summary('IND-27', '2025'), undefined);
    assert.deepEqual((await readStructureResults(database.db, bapaume, {}))?.results, []);
  });

  it('leaves withheld values out of lowest, highest and mean, so that they cannot be worked out', async () => {
    await publish({
      rows: [
        row,
        { ...row, structure: 'arras', value: 1, n: 4 },
        { ...row, structure: 'lille', value: 60, n: 5 },
      ],
    });
    const mean = (78.8 * 400 + 60 * 5) / 405;
    assert.deepEqual(await summary('IND-27', '2025'), { lowest: 60, highest: 78.8, mean, weighted: true });
    await publish({
      rows: [row, { ...row, structure: 'lille', value: 60, n: 4 }].map((kept) => ({ ...kept, n: 4 })),
    });
    assert.deepEqual(await summary('IND-27', '2025'), {
      lowest: null,
      highest: null,
      mean: null,
      weighted: false,
    });
  });

  it('summarises as the rules say, whatever is published', async () => {
    const structures = [bapaume, 'arras', 'lille', 'dep62'];
    const results = fc.uniqueArray(
      fc.record({
        structure: fc.constantFrom(...structures),
        indicator: fc.constantFrom('IND-27', 'IND-28'),
        period: fc.constantFrom('2024', '2025'),
        value: fc.double({ min: 0, max: 100, noNaN: true }),
        n: fc.option(fc.integer({ min: 0, max: 60 })),
        updatedAt: fc.constant(updatedAt),
      }),
      { selector: ({ structure, indicator, period }) => `${structure} ${indicator} ${period}` },
    );
    await fc.assert(
      fc.asyncProperty(results, results, async (first, second) => {
        await database.db.deleteFrom('result').execute();
        await database.db.deleteFrom('period_summary').execute();
        await publish({ rows: first });
        await publish({ rows: second });
        const all = await database.db.selectFrom('result').selectAll().execute();
        for (const [indicator, kind] of [
          ['IND-27', 'satisfaction'],
          ['IND-28', 'performance'],
        ] as const)
          for (const period of ['2024', '2025']) {
            const shown = all.filter(
              (kept) =>
                kept.indicator_id === indicator && kept.period === period && !isSuppressed(kind, kept.n),
            );
            const computed = await summary(indicator, period);
            const values = shown.map(({ value }) => value);
            assert.equal(computed?.lowest ?? null, values.length > 0 ? Math.min(...values) : null);
            assert.equal(computed?.highest ?? null, values.length > 0 ? Math.max(...values) : null);
            const total = shown.reduce((sum, { n }) => sum + (n ?? Number.NaN), 0);
            const weighted = total > 0;
            assert.equal(computed?.weighted ?? false, weighted);
            const sum = shown.reduce((sum, { value, n }) => sum + value * (weighted ? (n ?? 0) : 1), 0);
            const mean = sum / (weighted ? total : values.length);
            if (values.length === 0) assert.equal(computed?.mean ?? null, null);
            else assert.ok(Math.abs((computed?.mean ?? Number.NaN) - mean) < 1e-9);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('takes publications at the same time one after the other, without deadlock', async () => {
    const periods = ['2020', '2021', '2022', '2023', '2024', '2025'];
    const batches = [bapaume, 'arras', 'lille', 'dep62'].map((structure, index) => {
      const rows = periods.map((period) => ({ ...row, structure, period, value: 10 * (index + 1), n: 100 }));
      return index % 2 === 0 ? rows : rows.reverse();
    });
    await Promise.all([...batches, ...batches].map((rows) => publish({ rows })));
    for (const period of periods)
      assert.deepEqual(await summary('IND-27', period), {
        lowest: 10,
        highest: 40,
        mean: 25,
        weighted: true,
      });
  });
});

describe('readStructureResults', () => {
  it('reads the latest result of each indicator with its history, oldest first', async () => {
    await publish({
      rows: [
        ...['2024', '2023', '2025'].map((period, index) => ({ ...row, period, value: 70 + index })),
        { ...row, indicator: 'IND-28', period: '2024', value: 3.5 },
        { ...row, structure: 'arras', value: 91 },
      ],
      national: [{ indicator: 'IND-27', period: '2025', value: 75.4, updatedAt }],
    });
    const found = await readStructureResults(database.db, bapaume, {});
    assert.equal(found?.structure.network_name, 'Pôle emploi');
    const [satisfaction, delay, ...others] = found?.results ?? [];
    assert.deepEqual(others, []);
    assert.deepEqual(satisfaction?.history, [
      { period: '2023', value: 71, n: 400 },
      { period: '2024', value: 70, n: 400 },
      { period: '2025', value: 72, n: 400 },
    ]);
    assert.deepEqual(satisfaction?.summary, { lowest: 72, highest: 91, mean: 81.5, weighted: true });
    assert.deepEqual(satisfaction?.national, { value: 75.4, n: null });
    assert.equal(satisfaction?.indicator.id, 'IND-27');
    assert.equal(delay?.indicator.unit, 'days');
    assert.equal(delay?.national, null);
  });

  it('narrows to a network and an indicator', async () => {
    await publish({ rows: [row, { ...row, indicator: 'IND-28', value: 3 }] });
    const { results } = (await readStructureResults(database.db, bapaume, { indicator: 'IND-28' })) ?? {};
    assert.deepEqual(
      results?.map(({ indicator }) => indicator.id),
      ['IND-28'],
    );
    assert.equal(await readStructureResults(database.db, bapaume, { network: 'caf' }), undefined);
    assert.equal(await readStructureResults(database.db, 'nobody', {}), undefined);
  });

  it('keeps every digit of a value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 100, noNaN: true }), async (value) => {
        await publish({ rows: [{ ...row, value }] });
        const found = await readStructureResults(database.db, bapaume, {});
        assert.equal(found?.results[0]?.history.at(-1)?.value, value === 0 ? 0 : value);
      }),
      { numRuns: 50 },
    );
  });
});
