import { sql, type Kysely } from 'kysely';
import { pino } from 'pino';
import { readConfiguration } from '../src/platform/configuration.js';
import { openDatabase } from '../src/platform/database/open.js';
import type { Database } from '../src/platform/database/tables.js';
import { holdSummaries, summarise } from '../src/results/summary-store.js';
import { loadReference } from '../src/reference-data/load.js';

export const structures = 15_000;
const years = ['2020', '2021', '2022', '2023', '2024'];
const indicators = ['BENCH-1', 'BENCH-2', 'BENCH-3', 'BENCH-4'];

/** A code of the nth structure, from 1. */
export const structureCode = (n: number): string => `bench${String(n).padStart(6, '0')}`;

/** Which database, as a server is told. */
export type Environment = Readonly<Record<string, string>>;

/** 15,000 structures × 4 indicators × 5 years, over the real communes, in an empty database. */
export async function fillDatabase(environment: Environment): Promise<void> {
  const { db, close } = await openDatabase(readConfiguration(environment), pino({ level: 'silent' }));
  try {
    await fill(db);
  } finally {
    await close();
  }
}

async function fill(db: Kysely<Database>): Promise<void> {
  await loadReference(db);
  const at = '2025-01-15T00:00:00.000Z';
  await db.transaction().execute(async (trx) => {
    await sql`
      insert into structure
        (id, network_id, typology, name, official_name, address_lines, post_code, city, country, commune_code,
         department_code, region_code, active, welcomes_public, folded, updated_at)
      select 'bench' || lpad(place.row::text, 6, '0'), 'caf', 'Caisse', 'CAF de ' || place.name, 'CAF ' || place.name,
        array['1 place de la Mairie'], place.post_codes[1], place.name, 'France', place.code, place.department_code,
        place.region_code, true, true, 'caf de ' || place.folded, ${at}
      from (select *, row_number() over (order by code) as row from commune limit ${structures}) as place`.execute(
      trx,
    );
    await trx
      .insertInto('indicator')
      .values(
        indicators.map((id, index) => ({
          id,
          network_id: 'caf',
          name: `Indicateur ${index + 1}`,
          official_name: `Indicateur officiel ${index + 1}`,
          kind: index < 2 ? ('satisfaction' as const) : ('performance' as const),
          unit: 'percent' as const,
          out_of: null,
          direction: 'higher-is-better' as const,
          source: 'Enquête annuelle',
          method: 'Questionnaire proposé à la sortie de chaque accueil, sur un mois.',
          frequency: 'yearly' as const,
          demonstration: false,
          updated_at: at,
        })),
      )
      .execute();
    await sql`
      insert into result (structure_id, indicator_id, period, period_end, value, n, updated_at)
      select structure.id, indicator.id, year, (year || '-12-31')::date,
        round((50 + 45 * random())::numeric, 1), 30 + (random() * 400)::integer, ${at}
      from structure, indicator, unnest(${years}::text[]) as year`.execute(trx);
    const measured = indicators.flatMap((indicator) => years.map((period) => ({ indicator, period })));
    await summarise(trx, await holdSummaries(trx, measured));
  });
  for (const table of ['structure', 'result', 'commune']) await sql`analyze ${sql.table(table)}`.execute(db);
}
