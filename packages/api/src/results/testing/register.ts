import type { Kysely } from 'kysely';
import type { Database, NewRow } from '../../platform/database/tables.js';

const at = '2026-01-01T00:00:00.000Z';

/** The worked example of the programme: the Pôle emploi agency of Bapaume. */
export const bapaume = 'om8uY5Zf3J';

const structure = (
  id: string,
  network: string,
  rest: Partial<NewRow<'structure'>> = {},
): NewRow<'structure'> => ({
  id,
  network_id: network,
  name: `Structure ${id}`,
  official_name: `Structure ${id}`,
  address_lines: [],
  country: 'France',
  commune_code: '62080',
  department_code: '62',
  region_code: '32',
  served_post_codes: [],
  served_departments: [],
  active: true,
  welcomes_public: true,
  demonstration: false,
  folded: `structure ${id.toLowerCase()}`,
  updated_at: at,
  ...rest,
});

export const indicator = (
  id: string,
  network: string,
  rest: Partial<NewRow<'indicator'>> = {},
): NewRow<'indicator'> => ({
  id,
  network_id: network,
  name: `Indicateur ${id}`,
  official_name: `Indicateur ${id}`,
  kind: 'satisfaction',
  unit: 'percent',
  direction: 'higher-is-better',
  frequency: 'yearly',
  demonstration: false,
  updated_at: at,
  ...rest,
});

/**
 * Two networks. In `travail`: a region, under it a département with two agencies, and a third agency elsewhere;
 * IND-27 (satisfaction, percent) and IND-28 (performance, days). In `caf`: one structure and IND-90.
 */
export async function seedRegister(db: Kysely<Database>): Promise<void> {
  await db.insertInto('region').values({ code: '32', name: 'Hauts-de-France' }).execute();
  await db
    .insertInto('department')
    .values([
      { code: '62', name: 'Pas-de-Calais', region_code: '32' },
      { code: '59', name: 'Nord', region_code: '32' },
    ])
    .execute();
  await db
    .insertInto('commune')
    .values({
      code: '62080',
      name: 'Bapaume',
      post_codes: ['62450'],
      department_code: '62',
      region_code: '32',
      folded: 'bapaume',
    })
    .execute();
  await db
    .insertInto('network')
    .values([
      { id: 'travail', name: 'Pôle emploi', short_name: 'Pôle emploi', position: 1 },
      { id: 'caf', name: 'Caisses d’allocations familiales', short_name: 'CAF', position: 2 },
    ])
    .execute();
  const elsewhere = { commune_code: null, department_code: '59' };
  await db
    .insertInto('structure')
    .values([
      structure('region32', 'travail', { ...elsewhere, welcomes_public: false }),
      structure('dep62', 'travail', { parent_id: 'region32', commune_code: null, welcomes_public: false }),
      structure(bapaume, 'travail', { parent_id: 'dep62' }),
      structure('arras', 'travail', { parent_id: 'dep62', commune_code: null }),
      structure('lille', 'travail', { parent_id: 'region32', ...elsewhere }),
      structure('caf62', 'caf'),
    ])
    .execute();
  await db
    .insertInto('indicator')
    .values([
      indicator('IND-27', 'travail'),
      indicator('IND-28', 'travail', {
        kind: 'performance',
        unit: 'days',
        direction: 'lower-is-better',
      }),
      indicator('IND-90', 'caf'),
    ])
    .execute();
}
