import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Problem } from '../platform/problems.js';
import { masked } from '../publications/masked.js';
import { checkHold, checkMasks, endOfClaim } from './rules.js';

const problemOf = (work: () => void): Problem | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    assert.ok(error instanceof Problem);
    return error;
  }
};
const mask = (start: number, end: number, field: 'title' | 'story' | 'pseudonym' = 'story') =>
  ({ field, start, end, reason: 'name' }) as const;
const pointersOf = (masks: Parameters<typeof checkMasks>[0], story: string) =>
  problemOf(() => checkMasks(masks, { title: 'Titre', story, pseudonym: null }))?.errors?.map(
    ({ pointer }) => pointer,
  );

describe('masks', () => {
  it('stand in their text, each fault at its place', () => {
    assert.equal(pointersOf([mask(0, 5), mask(4, 7)], 'Bonjour'), undefined);
    const faulty = [mask(0, 5), mask(3, 3), mask(0, 8), mask(0, 1, 'pseudonym')];
    assert.deepEqual(pointersOf(faulty, 'Bonjour'), ['/masks/1/end', '/masks/2/end', '/masks/3/field']);
  });

  it('never cut a character in two', () => {
    assert.deepEqual(pointersOf([mask(1, 2), mask(0, 1)], '😀'), ['/masks/0/start', '/masks/1/end']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const hidden = mask(Math.min(a, b), Math.max(a, b));
        if (problemOf(() => checkMasks([hidden], { story: text }))) return;
        const shown = masked(text, 'story', [hidden]);
        assert.equal(Buffer.from(shown).toString(), shown);
      }),
    );
  });
});

describe('a claim', () => {
  it('lasts twenty minutes', () => {
    assert.equal(endOfClaim(new Date('2026-03-15T12:00:00.000Z')), '2026-03-15T12:20:00.000Z');
  });

  it('decides alone, and on the words that were read', () => {
    const decision = { claim: 'mine', revision: 2 };
    assert.equal(
      problemOf(() => checkHold({ claim: 'mine', revision: 2 }, decision)),
      undefined,
    );
    for (const held of [
      { claim: 'theirs', revision: 2 },
      { claim: null, revision: 2 },
      { claim: 'mine', revision: 3 },
    ]) {
      assert.equal(problemOf(() => checkHold(held, decision))?.code, 'conflict');
    }
  });
});
