import * as z from 'zod/mini';
import { endpoint, rights } from '../endpoint.js';
import { list, paging } from '../list.js';
import { slug, structureId, text } from '../primitives.js';

const right = z.enum(rights);

export const apiKey = z.object({
  id: z.string(),
  label: z.string(),
  network: z.string(),
  /** The root of the subtree it covers; null for the whole network. */
  structure: z.nullable(z.string()),
  rights: z.array(right),
  createdAt: z.string(),
  revokedAt: z.nullable(z.string()),
});
export type ApiKey = z.infer<typeof apiKey>;

export const keys = {
  list: endpoint({
    method: 'GET',
    path: '/v1/agent/keys',
    query: z.strictObject(paging),
    answer: list(apiKey),
    status: 200,
    access: { right: 'keys' },
  }),
  create: endpoint({
    method: 'POST',
    path: '/v1/agent/keys',
    body: z.strictObject({
      label: text(100),
      network: slug,
      structure: z.optional(z.nullable(structureId)),
      rights: z.array(right).check(z.minLength(1), z.maxLength(rights.length)),
    }),
    /** `secret` is shown this once and kept only as a hash. */
    answer: z.object({ ...apiKey.shape, secret: z.string() }),
    status: 201,
    access: { right: 'keys' },
  }),
  revoke: endpoint({
    method: 'DELETE',
    path: '/v1/agent/keys/{id}',
    params: z.strictObject({ id: slug }),
    answer: 'no-content',
    status: 204,
    access: { right: 'keys' },
  }),
};
