import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { list, paging } from '../list.js';

/** What an agent's key did, or was refused. Kept without personal data. */
export const auditEntry = z.object({
  id: z.string(),
  at: z.string(),
  key: z.string(),
  /** `noun.operation`, e.g. `results.publish`. */
  operation: z.string(),
  outcome: z.enum(['done', 'refused']),
  /** The object it was about, e.g. a structure's code. */
  object: z.nullable(z.string()),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const audit = {
  list: endpoint({
    method: 'GET',
    path: '/v1/agent/audit',
    query: z.strictObject(paging),
    answer: list(auditEntry),
    status: 200,
    access: { right: 'audit' },
  }),
};
