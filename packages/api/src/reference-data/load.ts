import {
  engagements,
  networks,
  readDivisions,
  referenceVersion,
  type Commune,
  type Divisions,
} from '@spplus/reference';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../platform/database/tables.js';
import { fold } from '../platform/fold.js';

/** Raised when a column made from the data, such as a folded name, is made otherwise. */
const form = 1;
/** Any number: processes that start together wait for each other on it. */
const loadLock = 5_210_903;
const batch = 5000;

/**
 * Brings networks, engagements and administrative divisions up to this release, in one transaction; does nothing where
 * they are. What an import added (networks, coordinates) stays.
 */
export async function loadReference(db: Kysely<Database>): Promise<void> {
  const version = `${form}-${referenceVersion()}`;
  if ((await loadedVersion(db)) === version) return;
  const divisions = readDivisions();
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${loadLock}::bigint)`.execute(transaction);
    if ((await loadedVersion(transaction)) === version) return;
    await loadNetworks(transaction);
    await loadEngagements(transaction);
    await loadDivisions(transaction, divisions);
    await transaction
      .insertInto('installation')
      .values({ id: 1, data: 'real', reference_version: version })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ reference_version: version }))
      .execute();
    await prepareSearch(transaction);
  });
}

/** So that the first searches are as fast as later ones: the embedded engine has no autovacuum to do it. */
async function prepareSearch(db: Transaction<Database>): Promise<void> {
  await sql`analyze commune`.execute(db);
  for (const index of ['commune_folded', 'commune_codes']) {
    await sql`select gin_clean_pending_list(${index}::regclass)`.execute(db);
  }
}

async function loadedVersion(db: Kysely<Database>): Promise<string | null> {
  const row = await db.selectFrom('installation').select('reference_version').executeTakeFirst();
  return row?.reference_version ?? null;
}

async function loadNetworks(db: Transaction<Database>): Promise<void> {
  const rows = networks.map(({ id, name, shortName, ministry }, position) => ({
    id,
    name,
    short_name: shortName,
    ministry,
    position,
  }));
  await db
    .insertInto('network')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        short_name: eb.ref('excluded.short_name'),
        ministry: eb.ref('excluded.ministry'),
        position: eb.ref('excluded.position'),
      })),
    )
    .execute();
}

async function loadEngagements(db: Transaction<Database>): Promise<void> {
  const rows = engagements.map(({ group, ...engagement }) => ({ ...engagement, engagement_group: group }));
  await db
    .insertInto('engagement')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['edition', 'number']).doUpdateSet((eb) => ({
        engagement_group: eb.ref('excluded.engagement_group'),
        text: eb.ref('excluded.text'),
      })),
    )
    .execute();
}

async function loadDivisions(db: Transaction<Database>, divisions: Divisions): Promise<void> {
  await db
    .insertInto('region')
    .values([...divisions.regions])
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })),
    )
    .execute();
  await db
    .insertInto('department')
    .values(divisions.departments.map(({ code, name, region }) => ({ code, name, region_code: region })))
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        region_code: eb.ref('excluded.region_code'),
      })),
    )
    .execute();
  for (let start = 0; start < divisions.communes.length; start += batch) {
    await loadCommunes(db, divisions.communes.slice(start, start + batch));
  }
}

async function loadCommunes(db: Transaction<Database>, communes: readonly Commune[]): Promise<void> {
  const rows = communes.map(({ code, name, postCodes, department, region, population }) => ({
    code,
    name,
    post_codes: `{${postCodes.join(',')}}`,
    department_code: department,
    region_code: region,
    population,
    folded: fold(name),
    codes: [code, ...postCodes].map((one) => ` ${one}`).join(''),
  }));
  // One parameter for the whole batch: thousands of rows of parameters would not fit in a statement.
  await sql`
    insert into commune (code, name, post_codes, department_code, region_code, population, folded, codes)
    select code, name, post_codes::text[], department_code, region_code, population, folded, codes
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (
      code text, name text, post_codes text, department_code text, region_code text, population integer,
      folded text, codes text
    )
    on conflict (code) do update set
      name = excluded.name, post_codes = excluded.post_codes, department_code = excluded.department_code,
      region_code = excluded.region_code, population = excluded.population, folded = excluded.folded,
      codes = excluded.codes`.execute(db);
}
