import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockOf, undated, type Delay, type Tally } from './rules.js';

const today = '2026-03-15';
const day = (offset: number): string => new Date(Date.UTC(2026, 2, 15 - offset)).toISOString().slice(0, 10);
const noAction = { committed: 0, done: 0, judged: 0, confirmed: 0 };
const tally = (waited: number, answered: boolean, stories = 1): Tally => ({
  publishedOn: day(answered ? waited + 1 : waited),
  answeredOn: answered ? day(1) : null,
  stories,
  ...noAction,
});

describe('the answer clock', () => {
  it('has nothing to say of no story', () => {
    assert.deepEqual(clockOf([], today), {
      experiences: 0,
      answered: 0,
      share: null,
      median: null,
      ninthDecile: null,
      actions: { committed: 0, done: 0, asked: 0, confirmed: 0 },
    });
  });

  it('counts the silent ones with their age so far', () => {
    const clock = clockOf([tally(2, true), tally(5, true), tally(40, false), tally(90, false)], today);
    assert.deepEqual([clock.experiences, clock.answered, clock.share], [4, 2, 0.5]);
    assert.deepEqual(clock.median, { days: 5, atLeast: false });
    assert.deepEqual(clock.ninthDecile, { days: 90, atLeast: true });
  });

  it('counts an answer of unknown date, and tells no delay of it', () => {
    const imported = { ...tally(300, false, 50), answeredOn: undated };
    const clock = clockOf([imported, tally(4, true)], today);
    assert.deepEqual([clock.experiences, clock.answered, clock.share], [51, 51, 1]);
    assert.deepEqual(clock.median, { days: 4, atLeast: false });
    assert.equal(clockOf([imported], today).median, null);
  });

  it('never tells a negative delay', () => {
    const clock = clockOf([{ publishedOn: day(3), answeredOn: day(10), stories: 1, ...noAction }], today);
    assert.deepEqual(clock.median, { days: 0, atLeast: false });
  });

  it('adds up what became of actions', () => {
    const actions = { committed: 4, done: 3, judged: 2, confirmed: 1 };
    const clock = clockOf(
      [
        { ...tally(2, true), ...actions },
        { ...tally(9, false), ...actions },
      ],
      today,
    );
    assert.deepEqual(clock.actions, { committed: 8, done: 6, asked: 4, confirmed: 2 });
  });

  it('is not moved by a change of clock in spring', () => {
    const clock = clockOf(
      [{ publishedOn: '2026-03-28', answeredOn: '2026-03-30', stories: 1, ...noAction }],
      '2026-04-01',
    );
    assert.equal(clock.median?.days, 2);
  });
});

describe('whatever the stories', () => {
  const tallies = fc.array(
    fc
      .record({
        waited: fc.integer({ min: 0, max: 360 }),
        answered: fc.boolean(),
        stories: fc.integer({ min: 1, max: 9 }),
      })
      .map(({ waited, answered, stories }) => tally(waited, answered, stories)),
    { minLength: 1, maxLength: 30 },
  );
  const daysOf = (delay: Delay | null): number => delay?.days ?? Number.NaN;

  it('the median is at most the ninth decile, and both are delays of some story', () => {
    fc.assert(
      fc.property(tallies, (given) => {
        const { median, ninthDecile, experiences, answered, share } = clockOf(given, today);
        assert.ok(daysOf(median) <= daysOf(ninthDecile));
        assert.equal(share, answered / experiences);
        for (const delay of [median, ninthDecile]) {
          const alone = given.map((one) => clockOf([one], today).median);
          assert.ok(alone.some((other) => other?.days === delay?.days && other?.atLeast === delay?.atLeast));
        }
      }),
    );
  });

  it('says the same of stories one by one, counted together or shuffled', () => {
    fc.assert(
      fc.property(tallies, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (given, order) => {
        const single = given.flatMap((one) =>
          Array.from({ length: one.stories }, () => ({ ...one, stories: 1 })),
        );
        const shuffled = single.toSorted(
          (a, b) => (order[single.indexOf(a) % 30] ?? 0) - (order[single.indexOf(b) % 30] ?? 0),
        );
        assert.deepEqual(clockOf(shuffled, today), clockOf(given, today));
      }),
    );
  });

  it('a quantile has at least its share of the stories at or before it', () => {
    fc.assert(
      fc.property(tallies, (given) => {
        const { median, ninthDecile, experiences } = clockOf(given, today);
        for (const [delay, share] of [
          [median, 0.5],
          [ninthDecile, 0.9],
        ] as const) {
          const within = given.filter((one) => daysOf(clockOf([one], today).median) <= daysOf(delay));
          assert.ok(within.reduce((sum, { stories }) => sum + stories, 0) >= share * experiences - 1e-9);
        }
      }),
    );
  });

  it('answering a silent story never lengthens a delay, and waiting a day never shortens one', () => {
    fc.assert(
      fc.property(tallies, fc.nat(), fc.integer({ min: 0, max: 360 }), (given, rank, when) => {
        const before = clockOf(given, today);
        const chosen = given[rank % given.length];
        assert.ok(chosen);
        const age = (Date.parse(today) - Date.parse(chosen.publishedOn)) / 86_400_000;
        const answeredOn = chosen.answeredOn ?? day(Math.min(when, age));
        const rest = given.filter((one) => one !== chosen);
        const after = clockOf([...rest, { ...chosen, answeredOn }], today);
        const tomorrow = clockOf(given, day(-1));
        for (const name of ['median', 'ninthDecile'] as const) {
          assert.ok(daysOf(after[name]) <= daysOf(before[name]));
          assert.ok(daysOf(tomorrow[name]) >= daysOf(before[name]));
        }
        assert.ok(after.answered >= before.answered);
      }),
    );
  });
});
