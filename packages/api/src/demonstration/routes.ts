import type { Table } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { holdsDemonstration } from '../platform/installation.js';
import { Problem } from '../platform/problems.js';
import { demonstrationAgent } from './agent.js';
import { demonstrationMails } from './mails.js';

export const demonstrationRoutes = (context: Context): Handlers<Table['demonstration']> => ({
  agent: async () => {
    if (await holdsDemonstration(context.db)) return demonstrationAgent(context);
    throw new Problem('not-found', { detail: 'The data of this installation are real.' });
  },

  mails: async () => {
    if (await holdsDemonstration(context.db)) return demonstrationMails(context);
    throw new Problem('not-found', { detail: 'The data of this installation are real.' });
  },
});
