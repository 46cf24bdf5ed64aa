import type { Table } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { issueChallenge } from './issue.js';

export const challengeRoutes = (context: Context): Handlers<Table['challenge']> => ({
  get: () => issueChallenge(context),
});
