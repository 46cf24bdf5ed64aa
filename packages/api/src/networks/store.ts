import type { Network } from '@spplus/contract';
import { slug } from '@spplus/contract/primitives';
import { sql, type Kysely } from 'kysely';
import * as z from 'zod';
import { decodeCursor, page } from '../platform/cursor.js';
import type { Database } from '../platform/database/tables.js';

const position = z.tuple([z.int(), slug]);

/** Networks in the programme's order, those known from an import alone after. */
export async function listNetworks(
  db: Kysely<Database>,
  { cursor, limit = 20 }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<{ items: Network[]; nextCursor: string | null; total: number }> {
  const after = decodeCursor(cursor, position);
  const found = await described(db)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(network.position, network.id) > (${after?.[0]}, ${after?.[1]})`),
    )
    .orderBy('network.position')
    .orderBy('network.id')
    .limit(limit + 1)
    .execute();
  const { total } = await db
    .selectFrom('network')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const { rows, nextCursor } = page(found, limit, (last) => [last.position, last.id]);
  return { items: rows.map(toNetwork), nextCursor, total };
}

export async function getNetwork(db: Kysely<Database>, id: string): Promise<Network | undefined> {
  const row = await described(db).where('network.id', '=', id).executeTakeFirst();
  return row && toNetwork(row);
}

export async function networkExists(db: Kysely<Database>, id: string): Promise<boolean> {
  const row = await db.selectFrom('network').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

const described = (db: Kysely<Database>) =>
  db.selectFrom('network').select((eb) => [
    'network.id',
    'network.name',
    'network.short_name as shortName',
    'network.ministry',
    'network.position',
    eb
      .selectFrom('structure')
      .whereRef('structure.network_id', '=', 'network.id')
      .where(sql<boolean>`structure.active`)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .as('structures'),
    eb
      .exists(eb.selectFrom('installation').selectAll().where('data', '=', 'demonstration'))
      .as('demonstration'),
  ]);

type Described = Omit<Network, 'structures' | 'demonstration'> & {
  readonly position: number;
  readonly structures: number | null;
  readonly demonstration: unknown;
};

const toNetwork = ({ position: _, structures, demonstration, ...network }: Described): Network => ({
  ...network,
  structures: structures ?? 0,
  demonstration: demonstration === true,
});
