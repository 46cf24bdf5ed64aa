import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { departmentCode, postCode, structureId, text } from '../primitives.js';
import { structure } from './structures.js';

// Not z.url(): it would add 0.5 kB to the SDK. No user name before the host, no space, quote or angle bracket.
const webAddress = z
  .string()
  .check(z.maxLength(500), z.regex(/^https?:\/\/[^\s/?#@<>"\\]+([/?#][^\s<>"]*)?$/i));

export const structuresForAgents = {
  update: endpoint({
    method: 'PATCH',
    path: '/v1/agent/structures/{id}',
    params: z.strictObject({ id: structureId }),
    body: z.strictObject({
      name: z.optional(text(200)),
      url: z.optional(z.nullable(webAddress)),
      welcomesPublic: z.optional(z.boolean()),
      servedPostCodes: z.optional(z.array(postCode).check(z.maxLength(2000))),
      servedDepartments: z.optional(z.array(departmentCode).check(z.maxLength(120))),
    }),
    answer: structure,
    status: 200,
    access: { right: 'structures' },
  }),
};
