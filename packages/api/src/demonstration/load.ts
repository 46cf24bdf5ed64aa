import { sql, type Kysely, type Transaction } from 'kysely';
import { upsert } from '../importers/upsert.js';
import type { Database, NewRow, Row } from '../platform/database/tables.js';
import { publishResults } from '../results/store.js';
import { declensions } from './declensions.js';
import { demonstrationIndicators } from './indicators.js';
import { demonstrationResults } from './results.js';
import { loadStories } from './stories/load-stories.js';
import { demonstrationStructures, type Country } from './structures.js';

const edition = 2021;

/**
 * Fills an installation that holds no structure with demonstration data, marked as such, in one transaction.
 * Does nothing where there is any: real data and demonstration never mix. The reference data must be there.
 */
export async function loadDemonstration(db: Kysely<Database>, now: Date): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // Of several processes that start together, one fills; the others wait, and find it done.
    await sql`lock table installation in exclusive mode`.execute(transaction);
    if (await isInUse(transaction)) return;
    await fill(transaction, now);
    await transaction.updateTable('installation').set({ data: 'demonstration' }).execute();
  });
}

async function isInUse(transaction: Transaction<Database>): Promise<boolean> {
  const structure = await transaction.selectFrom('structure').select('id').limit(1).executeTakeFirst();
  return structure !== undefined;
}

async function fill(transaction: Transaction<Database>, now: Date): Promise<void> {
  const at = now.toISOString();
  const structures = demonstrationStructures(await readCountry(transaction), at);
  await upsert(transaction, 'structure', ['id'], structures);
  await upsert(transaction, 'indicator', ['id'], demonstrationIndicators(at));
  await upsert(transaction, 'engagement_declension', ['network_id', 'edition', 'number'], declensionRows(at));
  await publishResults(transaction, demonstrationResults(structures, now));
  await loadStories(transaction, structures, now);
  for (const table of ['structure', 'result', 'publication'] as const)
    await sql`analyze ${sql.table(table)}`.execute(transaction);
}

async function readCountry(transaction: Transaction<Database>): Promise<Country> {
  const networks = await transaction.selectFrom('network').select(['id', 'name', 'short_name']).execute();
  const regions = await transaction.selectFrom('region').selectAll().orderBy('code').execute();
  const departments = await transaction.selectFrom('department').selectAll().orderBy('code').execute();
  const communes = await transaction
    .selectFrom('commune')
    .selectAll()
    .orderBy('population', (order) => order.desc().nullsLast())
    .orderBy('code')
    .execute();
  return {
    networks: new Map(networks.map((network) => [network.id, network])),
    regions,
    departments,
    communes: groupByDepartment(communes.filter(isCounterPlace)),
  };
}

/** Paris is its arrondissements; Lyon and Marseille stay whole, or they would fill their département alone. */
const isCounterPlace = ({ code, department_code }: Row<'commune'>): boolean =>
  department_code === '75' ? code !== '75056' : !/^(132[01]|6938)/.test(code);

function groupByDepartment(
  communes: readonly Row<'commune'>[],
): ReadonlyMap<string, readonly Row<'commune'>[]> {
  const groups = new Map<string, Row<'commune'>[]>();
  for (const commune of communes) {
    const group = groups.get(commune.department_code);
    if (group) group.push(commune);
    else groups.set(commune.department_code, [commune]);
  }
  return groups;
}

const declensionRows = (at: string): NewRow<'engagement_declension'>[] =>
  Object.entries(declensions).flatMap(([network, texts]) =>
    Object.entries(texts).map(([number, text]) => ({
      network_id: network,
      edition,
      number: Number(number),
      text,
      demonstration: true,
      updated_at: at,
    })),
  );
