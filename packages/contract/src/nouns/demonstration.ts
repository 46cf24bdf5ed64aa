import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';

/** What a visitor of the demonstration needs to play the agent. Any other installation answers `not-found`. */
export const demonstration = {
  agent: endpoint({
    method: 'GET',
    path: '/v1/demonstration/agent',
    /** A key limited to the demonstration network. */
    answer: z.object({ network: z.string(), secret: z.string() }),
    status: 200,
    access: 'public',
  }),
  mails: endpoint({
    method: 'GET',
    path: '/v1/demonstration/mails',
    /** The latest that were written instead of sent, newest first. */
    answer: z.object({
      items: z.array(
        z.object({ at: z.string(), to: z.string(), subject: z.string(), text: z.string(), html: z.string() }),
      ),
    }),
    status: 200,
    access: 'public',
  }),
};
