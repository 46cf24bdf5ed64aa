import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { list, paging } from '../list.js';
import { slug, trimmed } from '../primitives.js';
import { experienceSummary } from './experiences.js';
import { message, thread } from './threads.js';

/** A thread that the key covers, with the story it is about. */
export const agentThread = z.object({ experience: experienceSummary, story: z.string(), thread });
export type AgentThread = z.infer<typeof agentThread>;

const access = { right: 'replies' } as const;
const text = trimmed(10_000);

export const replies = {
  list: endpoint({
    method: 'GET',
    path: '/v1/agent/replies',
    /** `awaiting`: only the threads whose last word is the author's; oldest first. */
    query: z.strictObject({ awaiting: z.optional(z.boolean()), ...paging }),
    answer: list(agentThread),
    status: 200,
    access,
  }),
  write: endpoint({
    method: 'POST',
    path: '/v1/agent/replies',
    body: z.strictObject({ thread: slug, text, signature: trimmed(150) }),
    answer: message,
    status: 201,
    access,
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/v1/agent/replies/{id}',
    params: z.strictObject({ id: slug }),
    /** `version`: the one that was read, counted from 1; another edit since answers `conflict`. */
    body: z.strictObject({ text, signature: trimmed(150), version: z.int().check(z.minimum(1)) }),
    answer: message,
    status: 200,
    access,
  }),
  versions: endpoint({
    method: 'GET',
    path: '/v1/agent/replies/{id}/versions',
    params: z.strictObject({ id: slug }),
    answer: z.object({
      items: z.array(
        z.object({ version: z.int(), text: z.string(), signature: z.string(), writtenAt: z.string() }),
      ),
    }),
    status: 200,
    access,
  }),
};
