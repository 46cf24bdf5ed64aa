import { structureId } from '@spplus/contract/primitives';
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import * as z from 'zod';
import { decodeCursor } from '../platform/cursor.js';
import type { Database } from '../platform/database/tables.js';
import { distanceFrom, type Point } from '../platform/distance.js';
import { Problem } from '../platform/problems.js';
import { textScore, type Text } from './filter.js';
import type { Place } from './place.js';

/** How a list is sorted. */
export interface Order {
  /** By rank, name and id; or else by name and id, from an index. */
  readonly ranked: boolean;
  readonly rank: RawBuilder<number | null>;
  /** The distance that a rank stands for; null where it stands for none. */
  readonly distanceOf: (rank: number | null) => number | null;
  /** Leaves out what cannot be placed. */
  readonly placedOnly: boolean;
}

const noRank = sql<number | null>`null::float8`;
/** Kilometres, more than the Earth has: sorts what cannot be placed after everything else. */
const farthest = 1e6;

/** By the structure's own coordinates, and where it has none by its commune's. */
const placed = {
  latitude: sql<number | null>`coalesce(structure.latitude, commune.latitude)`,
  longitude: sql<number | null>`coalesce(structure.longitude, commune.longitude)`,
};

/** Within one commune, its coordinates tell nothing of how far a structure is. */
const placedByItself = {
  latitude: sql<number | null>`structure.latitude`,
  longitude: sql<number | null>`structure.longitude`,
};

/** Nearest first where there is somewhere to measure from, best match first for a text, else by name. */
export function orderOf(near: Point | undefined, place: Place | undefined, text: Text | undefined): Order {
  if (near !== undefined) {
    return { ...nearestFirst(distanceFrom(near, placed.latitude, placed.longitude)), placedOnly: true };
  }
  if (place !== undefined) {
    const { latitude, longitude } = place.match === 'in-commune' ? placedByItself : placed;
    const origin = pointOf(place);
    return nearestFirst(origin === undefined ? noRank : distanceFrom(origin, latitude, longitude));
  }
  if (text !== undefined) return { ...byName, ranked: true, rank: sql`-${textScore(text)}` };
  return byName;
}

/** Whether a structure can be placed, by itself or by its commune. */
export const isPlaced = sql<boolean>`${placed.latitude} is not null and ${placed.longitude} is not null`;

const byName: Order = { ranked: false, rank: noRank, distanceOf: () => null, placedOnly: false };

const nearestFirst = (distance: RawBuilder<number | null>): Order => ({
  ranked: true,
  rank: sql`coalesce(${distance}, ${farthest}::float8)`,
  distanceOf: (rank) => (rank === farthest ? null : rank),
  placedOnly: false,
});

function pointOf({ commune: { latitude, longitude } }: Place): Point | undefined {
  return latitude === null || longitude === null ? undefined : { latitude, longitude };
}

const rankedPosition = z.tuple([z.number(), structureId]);
const namedPosition = z.tuple([structureId]);

export const positionIn = (order: Order, last: { rank: number | null; id: string }) =>
  order.ranked ? [last.rank, last.id] : [last.id];

/**
 * Whether a row `found` of the list comes after the cursor; undefined on the first page.
 *
 * A cursor names its row by id, so that it stays short whatever the name.
 */
export async function after(
  db: Kysely<Database>,
  order: Order,
  cursor: string | undefined,
): Promise<RawBuilder<SqlBool> | undefined> {
  if (order.ranked) {
    const position = decodeCursor(cursor, rankedPosition);
    if (position === undefined) return undefined;
    const [rank, id] = position;
    const name = await nameOf(db, id);
    return sql`(found.rank, found.name, found.id) > (${rank}::float8, ${name}, ${id})`;
  }
  const position = decodeCursor(cursor, namedPosition);
  if (position === undefined) return undefined;
  const [id] = position;
  return sql`(found.name, found.id) > (${await nameOf(db, id)}, ${id})`;
}

async function nameOf(db: Kysely<Database>, id: string): Promise<string> {
  const row = await db.selectFrom('structure').select('name').where('id', '=', id).executeTakeFirst();
  if (row) return row.name;
  throw new Problem('invalid-query', {
    detail: 'The structure this cursor stands at is gone. Start again without a cursor.',
    errors: [{ pointer: '?cursor', detail: 'Not a cursor of this list.' }],
  });
}
