import type { QueryOf, Table } from '@spplus/contract';
import { Problem } from '../platform/problems.js';

export type ResultQuery = QueryOf<Table['results']['list']>;

const places = ['structure', 'commune', 'department', 'region'] as const;

/** @throws Problem `invalid-query` unless exactly one place is asked for. */
export function onePlace(query: ResultQuery): void {
  const given = places.filter((place) => query[place] !== undefined);
  if (given.length === 1) return;
  const detail = 'Ask for one place: structure, commune, department or region.';
  const errors = given.length === 0 ? places : given.slice(1);
  throw new Problem('invalid-query', {
    detail,
    errors: errors.map((place) => ({
      pointer: `?${place}`,
      detail: given.length === 0 ? 'One of the four is needed.' : `«${given[0]}» is already given.`,
    })),
  });
}
