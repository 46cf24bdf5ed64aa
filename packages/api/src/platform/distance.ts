import { sql, type RawBuilder } from 'kysely';

/** Decimal degrees, WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Between opposite points, rounding would give `asin` more than 1, and an error. */
const insideDomain = sql`0.999999999999::float8`;

/** Great-circle distance in kilometres from a point to two columns; null where they are. Error under 0.6 %. */
export const distanceFrom = (
  origin: Point,
  latitude: RawBuilder<number | null>,
  longitude: RawBuilder<number | null>,
): RawBuilder<number | null> => sql`12742.0176 * asin(${insideDomain} * sqrt(
  power(sin(radians((${latitude} - ${origin.latitude}::float8) / 2)), 2)
  + cos(radians(${origin.latitude}::float8)) * cos(radians(${latitude}))
  * power(sin(radians((${longitude} - ${origin.longitude}::float8) / 2)), 2)))`;
