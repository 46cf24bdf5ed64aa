import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facetNames, readProfile, writeProfile, type Profile } from './profile.js';
import { tally } from './tally.js';

const profile: fc.Arbitrary<Profile> = fc.record(
  {
    feeling: fc.constantFrom(['positive'], ['negative']),
    answered: fc.constantFrom(['true'], ['false']),
    action: fc.constantFrom([], ['done']),
    aspect: fc.constantFrom([], ['relation'], ['relation', 'simplicity']),
    network: fc.constantFrom([], ['caf'], ['caf', 'dgfip']),
    department: fc.constantFrom([], ['62']),
  },
  { noNullPrototype: true },
);
const chosen = fc.record(
  {
    feeling: fc.constantFrom('positive', 'neutral'),
    aspect: fc.constantFrom('relation'),
    network: fc.constantFrom('caf', 'dgfip'),
  },
  { requiredKeys: [] },
);

test('a profile is read as it was written', () => {
  fc.assert(fc.property(profile, (one) => assert.deepEqual(readProfile(writeProfile(one)), one)));
});

test('each value is counted as if its own filter were not asked', () => {
  fc.assert(
    fc.property(fc.array(profile, { maxLength: 30 }), chosen, (profiles, asked) => {
      const counts = tally(profiles.map((one) => `${writeProfile(one)}*1`).join('\n') || null, asked);
      const meets = (one: Profile, but?: string) =>
        Object.entries(asked).every(
          ([name, value]) =>
            name === but ||
            new Map<string, readonly string[]>(Object.entries(one)).get(name)?.includes(value),
        );
      assert.equal(counts.total, profiles.filter((one) => meets(one)).length);
      for (const name of facetNames) {
        const expected = new Map<string, number>();
        for (const one of profiles.filter((other) => meets(other, name)))
          for (const value of one[name]) expected.set(value, (expected.get(value) ?? 0) + 1);
        assert.deepEqual(counts.facets[name], expected);
      }
    }),
  );
});
