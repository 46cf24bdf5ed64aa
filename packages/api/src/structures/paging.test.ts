import fc from 'fast-check';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase, type TestDatabase } from '../platform/testing/database.js';
import { findStructures, type StructureSearch } from './store.js';
import { insertCountry, insertStructures } from './testing/country.js';

let database: TestDatabase;

before(async () => {
  database = await testDatabase();
  await insertCountry(database.db);
  const communes = ['62080', '62041', '62001', '80021', '75115', null];
  await insertStructures(
    database.db,
    Array.from({ length: 60 }, (_, index) => ({
      id: `id${String(index).padStart(3, '0')}`,
      // Few names, so that many rows compare equal but for their id.
      name: ['École', 'ecole', 'Étape', 'Guichet public'][index % 4] ?? '',
      network_id: index % 3 === 0 ? 'caf' : 'france-travail',
      commune_code: communes[index % communes.length] ?? null,
      active: index % 10 !== 9,
    })),
  );
});
after(() => database.close());

const searches: Record<string, StructureSearch> = {
  everything: {},
  'a network': { network: 'caf' },
  'a département': { department: '62' },
  'a text': { q: 'guichet' },
  'a misspelt text': { q: 'guichet publik' },
  'a commune': { commune: '62080' },
  'near a point': { near: { latitude: 50.1, longitude: 2.8 } },
};

async function pages(search: StructureSearch, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await findStructures(database.db, search, { limit, cursor });
    assert.ok(page.items.length <= limit);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

for (const [name, search] of Object.entries(searches)) {
  test(`pages of ${name} hold every structure once, in the order of one long page`, async () => {
    const whole = await findStructures(database.db, search, { limit: 100 });
    const ids = whole.items.map(({ id }) => id);
    assert.ok(ids.length > 3);
    assert.equal(new Set(ids).size, ids.length);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 25 }), async (limit) => {
        assert.deepEqual(await pages(search, limit), ids);
      }),
      { numRuns: 6 },
    );
    if (whole.total !== undefined) assert.equal(whole.total, ids.length);
  });
}

test('names sort as French does: accents and capitals weigh less than letters', async () => {
  const { items } = await findStructures(database.db, { network: 'caf' }, { limit: 100 });
  const names = [...new Set(items.map(({ name }) => name))];
  assert.deepEqual(names, [...names].sort(new Intl.Collator('fr').compare));
});
