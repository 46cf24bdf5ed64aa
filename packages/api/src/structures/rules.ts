import type { Point } from '../platform/distance.js';
import { Problem } from '../platform/problems.js';

/**
 * The point that `near` names, written `latitude,longitude`.
 *
 * @throws Problem `invalid-query` off the globe.
 */
export function readPoint(near: string | undefined): Point | undefined {
  if (near === undefined) return undefined;
  const [latitude = NaN, longitude = NaN] = near.split(',').map(Number);
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
  throw new Problem('invalid-query', {
    detail: 'A latitude lies between -90 and 90, a longitude between -180 and 180.',
    errors: [{ pointer: '?near', detail: 'Not a place on Earth.' }],
  });
}

const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** What an agent corrects, as the columns to write; a part left out is left alone. */
export function correction(change: {
  readonly name?: string | undefined;
  readonly url?: string | null | undefined;
  readonly welcomesPublic?: boolean | undefined;
  readonly servedPostCodes?: readonly string[] | undefined;
  readonly servedDepartments?: readonly string[] | undefined;
}) {
  const { name, url, welcomesPublic, servedPostCodes, servedDepartments } = change;
  return {
    ...(name === undefined ? {} : { name }),
    ...(url === undefined ? {} : { url }),
    ...(welcomesPublic === undefined ? {} : { welcomes_public: welcomesPublic }),
    ...(servedPostCodes === undefined ? {} : { served_post_codes: sorted(servedPostCodes) }),
    ...(servedDepartments === undefined ? {} : { served_departments: sorted(servedDepartments) }),
  };
}
