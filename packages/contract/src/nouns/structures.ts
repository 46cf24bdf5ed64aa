import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { list, paging } from '../list.js';
import { communeCode, departmentCode, search, slug, structureId } from '../primitives.js';

export const structure = z.object({
  id: z.string(),
  /** The name citizens know; the official one where there is no other. */
  name: z.string(),
  officialName: z.string(),
  network: z.string(),
  networkName: z.string(),
  typology: z.nullable(z.string()),
  parent: z.nullable(z.string()),
  address: z.object({
    lines: z.array(z.string()),
    postCode: z.nullable(z.string()),
    city: z.nullable(z.string()),
    country: z.string(),
  }),
  commune: z.nullable(z.string()),
  department: z.nullable(z.string()),
  region: z.nullable(z.string()),
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
  url: z.nullable(z.string()),
  active: z.boolean(),
  /** Whether the public comes here, so that the transparency rule applies. */
  welcomesPublic: z.boolean(),
  demonstration: z.boolean(),
});
export type Structure = z.infer<typeof structure>;

/** How a place found its structures: there, serving it, or the nearest of the département. */
export const placeMatch = z.enum(['in-commune', 'serving', 'nearest']);
export type PlaceMatch = z.infer<typeof placeMatch>;

/** A structure of a list; `distance` in kilometres, where the place asked for and its own are known. */
export const foundStructure = z.object({
  ...structure.shape,
  match: z.nullable(placeMatch),
  distance: z.nullable(z.number()),
});
export type FoundStructure = z.infer<typeof foundStructure>;

/** `latitude,longitude` in decimal degrees (WGS 84). */
const near = z.string().check(z.regex(/^-?\d{1,2}(\.\d{1,8})?,-?\d{1,3}(\.\d{1,8})?$/));

export const structures = {
  list: endpoint({
    method: 'GET',
    path: '/v1/structures',
    query: z.strictObject({
      q: z.optional(search),
      network: z.optional(slug),
      commune: z.optional(communeCode),
      department: z.optional(departmentCode),
      near: z.optional(near),
      ...paging,
    }),
    answer: list(foundStructure),
    status: 200,
    access: 'public',
    cacheSeconds: 60,
  }),
  get: endpoint({
    method: 'GET',
    path: '/v1/structures/{id}',
    params: z.strictObject({ id: structureId }),
    answer: structure,
    status: 200,
    access: 'public',
    cacheSeconds: 60,
  }),
};
