import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Database } from '../platform/database/tables.js';
import { testDatabase, type TestDatabase } from '../platform/testing/database.js';
import { scansOf } from '../platform/testing/scans.js';
import { seedRegister } from '../results/testing/register.js';
import { talliesOf, type ClockFilter } from './store.js';

let database: TestDatabase;
const day = sql<string>`to_char(timestamp '2026-03-15' - (g % 1000) * interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')`;

before(async () => {
  database = await testDatabase();
  const { db } = database;
  await seedRegister(db);
  await sql`
    insert into structure (id, network_id, name, official_name, address_lines, country, department_code, region_code,
      served_post_codes, served_departments, active, welcomes_public, folded, updated_at, parent_id)
    select 's' || g, 'travail', 's', 's', '{}', 'France', '62', '32', '{}', '{}', true, true, 's', ${day}, 'dep62'
    from generate_series(1, 2000) g`.execute(db);
  await sql`
    insert into experience (id, state, feeling, title, story, written_at, published_at)
    select 'e' || g, 'published', 'neutral', 't', 's', ${day}, ${day} from generate_series(1, 20000) g`.execute(
    db,
  );
  await sql`
    insert into thread (id, experience_id, position, structure_id, named)
    select 't' || g, 'e' || g, 0, 's' || 1 + g % 2000, 's' from generate_series(1, 20000) g`.execute(db);
  await sql`
    insert into publication (id, feeling, title, story, channels, aspects, aspect_names, written_at, published_at,
      network_ids, structure_ids, commune_codes, department_codes, structures, answered_at, demonstration)
    select 'e' || g, 'neutral', 't', repeat('texte ', 50), '{}', '{}', '{}', ${day}, ${day}, '{travail}', '{}', '{}',
      '{62}', '[]', case when g % 3 > 0 then ${day} end, false
    from generate_series(1, 20000) g`.execute(db);
  await sql`vacuum analyze`.execute(db);
});
after(() => database.close());

const big: readonly (keyof Database)[] = ['experience', 'publication', 'thread', 'answer_count'];
const filters: readonly ClockFilter[] = [
  {},
  { network: 'travail' },
  { department: '62' },
  { network: 'travail', department: '62' },
  { structure: 's17' },
];

for (const filter of filters) {
  for (const table of big) {
    test(`the clock of ${JSON.stringify(filter)} never reads all of ${table}`, async () => {
      const since = '2026-03-01';
      assert.equal(await scansOf(database.db, table, (db) => talliesOf(db, filter, since)), 0);
    });
  }
}
