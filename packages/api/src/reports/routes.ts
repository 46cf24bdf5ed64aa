import type { Table } from '@spplus/contract';
import { refuse } from '../audit/refusal.js';
import { recordAudit } from '../audit/store.js';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { decideReport } from './decide-report.js';
import { findReport, listReports } from './decision-store.js';

export const reportRoutes = (
  context: Context,
): Handlers<Pick<Table['moderation'], 'reports' | 'decideReport'>> => ({
  reports: ({ query, agent }) => listReports(context.db, agent, query),

  decideReport: async ({ params: { id }, body, agent, commit }) => {
    const operation = 'moderation.decideReport';
    const report = (await findReport(context.db, agent, id)) ?? (await refuse(context, agent, operation, id));
    const answer = await commit(async (transaction) => {
      const at = context.now().toISOString();
      const decided = await decideReport({ context, transaction, agent, at }, report, body);
      await recordAudit(transaction, { at, agent, operation, outcome: 'done', object: id });
      return decided;
    });
    context.invalidate();
    return answer;
  },
});
