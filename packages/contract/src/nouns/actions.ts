import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { list, paging } from '../list.js';
import { date, period, slug, trimmed } from '../primitives.js';
import { action } from './threads.js';

/** An action with what it is about. */
export const agentAction = z.object({ ...action.shape, experience: z.string(), thread: z.string() });
export type AgentAction = z.infer<typeof agentAction>;

const access = { right: 'actions' } as const;

export const actions = {
  list: endpoint({
    method: 'GET',
    path: '/v1/agent/actions',
    query: z.strictObject({ state: z.optional(z.enum(['committed', 'done'])), ...paging }),
    answer: list(agentAction),
    status: 200,
    access,
  }),
  commit: endpoint({
    method: 'POST',
    path: '/v1/agent/actions',
    body: z.strictObject({ thread: slug, description: trimmed(2000), dueOn: date }),
    answer: agentAction,
    status: 201,
    access,
  }),
  finish: endpoint({
    method: 'POST',
    path: '/v1/agent/actions/{id}/completion',
    params: z.strictObject({ id: slug }),
    body: z.strictObject({
      evidence: trimmed(4000),
      /** Results of the thread's structure that show the change. */
      indicator: z.optional(z.strictObject({ id: slug, before: period, after: period })),
    }),
    answer: agentAction,
    status: 201,
    access,
  }),
};
