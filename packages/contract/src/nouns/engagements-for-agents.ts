import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';
import { slug, text } from '../primitives.js';
import { edition, engagementList } from './engagements.js';

const number = z.int().check(z.minimum(1), z.maximum(20));

export const engagementsForAgents = {
  decline: endpoint({
    method: 'PUT',
    path: '/v1/agent/engagements',
    body: z.strictObject({
      network: slug,
      edition,
      items: z.array(z.strictObject({ number, text: text(500) })).check(z.maxLength(20)),
    }),
    answer: engagementList,
    status: 200,
    access: { right: 'engagements' },
  }),
};
