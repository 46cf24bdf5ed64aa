import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { list, paging } from '../list.js';
import { slug, trimmed } from '../primitives.js';

/** A site whose pages may send stories. */
export const embed = z.object({
  id: z.string(),
  label: z.string(),
  /** As browsers send it (RFC 6454), e.g. `https://www.caf.fr`. */
  origin: z.string(),
  /** A `counter` (France services) is not throttled as one person. */
  kind: z.enum(['page', 'counter']),
  createdAt: z.string(),
});
export type Embed = z.infer<typeof embed>;

const access = { right: 'embeds' } as const;

export const embeds = {
  list: endpoint({
    method: 'GET',
    path: '/v1/agent/embeds',
    query: z.strictObject(paging),
    answer: list(embed),
    status: 200,
    access,
  }),
  register: endpoint({
    method: 'POST',
    path: '/v1/agent/embeds',
    body: z.strictObject({
      label: trimmed(100),
      origin: z.string().check(z.maxLength(255), z.regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/)),
      kind: embed.shape.kind,
    }),
    answer: embed,
    status: 201,
    access,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/v1/agent/embeds/{id}',
    params: z.strictObject({ id: slug }),
    answer: 'no-content',
    status: 204,
    access,
  }),
};
