import { sql, type Transaction } from 'kysely';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { insertStory } from '../experiences/testing/stories.js';
import type { Database } from '../platform/database/tables.js';
import { testDatabase, type TestDatabase } from '../platform/testing/database.js';
import { insertCountry, insertStructures } from '../structures/testing/country.js';
import { publish } from './publish.js';

let database: TestDatabase;

before(async () => {
  database = await testDatabase();
  await insertCountry(database.db);
  await insertStructures(database.db, [
    { id: 'caf62', name: 'Caf d’Arras', commune_code: '62041', city: 'Arras' },
    { id: 'pole75', network_id: 'france-travail', commune_code: '75056' },
  ]);
});
after(() => database.close());

const keys = async () => {
  const rows = await database.db.selectFrom('catalogue_key').selectAll().execute();
  return Object.fromEntries(rows.map(({ key, stories }) => [key, stories]));
};

async function count(values: Readonly<Record<string, string>>): Promise<number> {
  const { db } = database;
  let query = db.selectFrom('catalogue_count').select('stories');
  const all = { network: '', department: '', feeling: '', answered: '', action: '', aspect: '', ...values };
  for (const [column, value] of Object.entries(all))
    query = query.where(sql<boolean>`${sql.ref(column)} = ${value}`);
  return (await query.executeTakeFirst())?.stories ?? 0;
}

const change = (work: (trx: Transaction<Database>) => Promise<unknown>) =>
  database.db.transaction().execute(work);

test('counts follow every publication, change and withdrawal, and an erasure by cascade', async () => {
  const first = await insertStory(database.db, {
    state: 'published',
    title: 'Dossiers perdus',
    structures: ['caf62', 'pole75'],
    messages: [{ by: 'administration' }],
  });
  const second = await insertStory(database.db, { state: 'published', network: 'caf', feeling: 'positive' });
  assert.equal(await count({}), 2);
  assert.equal(await count({ network: 'caf' }), 2);
  assert.equal(await count({ network: 'caf', department: '75' }), 1);
  assert.equal(await count({ feeling: 'negative', answered: 'true', network: 'france-travail' }), 1);
  const counted = await keys();
  assert.equal(counted['dossi'], 2);
  assert.equal(counted['arras'], 1);
  assert.equal(counted['#structure:caf62'], 1);

  await change((trx) => publish(trx, first.id));
  assert.deepEqual(await keys(), counted, 'publishing again changes nothing');

  await change(async (trx) => {
    await trx
      .updateTable('experience')
      .set({ feeling: 'neutral', aspects: '{"relation":"negative"}' })
      .where('id', '=', first.id)
      .execute();
    await publish(trx, first.id);
  });
  assert.equal(await count({ feeling: 'negative' }), 0);
  assert.equal(await count({ feeling: 'neutral', aspect: 'relation', department: '62' }), 1);

  await change(async (trx) => {
    await trx.updateTable('experience').set({ state: 'pending' }).where('id', '=', second.id).execute();
    await publish(trx, second.id);
  });
  assert.equal(await count({}), 1);
  await change((trx) => trx.deleteFrom('experience').where('id', '=', first.id).execute());
  assert.deepEqual(await keys(), {});
  assert.deepEqual(await database.db.selectFrom('catalogue_count').selectAll().execute(), []);
});
