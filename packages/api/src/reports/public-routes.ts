import type { Table } from '@spplus/contract';
import { randomUUID } from 'node:crypto';
import { announce } from '../announcements/announce.js';
import { verifyChallenge } from '../challenge/verify.js';
import { sealReporter } from '../mails/reporter.js';
import { writeToReporter } from '../mails/write-mail.js';
import type { Context } from '../platform/context.js';
import { countShared } from '../platform/floods/shared-limit.js';
import type { Handlers } from '../platform/handlers.js';
import { callerOf } from '../platform/http/flood-limit.js';
import { Problem } from '../platform/problems.js';
import { insertReport, publishedTitle } from './report-store.js';

export const reportingRoutes = (context: Context): Handlers<Pick<Table['experiences'], 'report'>> => ({
  report: ({ params: { id: experience }, body, request, commit }) =>
    commit(async (transaction) => {
      const title = await publishedTitle(transaction, experience);
      if (title === undefined) {
        throw new Problem('not-found', { detail: 'No published story has this identifier.' });
      }
      await verifyChallenge(transaction, context, body.challenge);
      const id = randomUUID();
      const receivedAt = context.now().toISOString();
      const { name, email } = body;
      const contact = (name ?? email) ? sealReporter(context.secrets, { name, email }) : null;
      await insertReport(transaction, {
        id,
        experience_id: experience,
        reason: body.reason,
        explanation: body.explanation,
        contact,
        state: 'received',
        received_at: receivedAt,
      });
      await announce(context, transaction, { type: 'experience.reported', experience, data: { report: id } });
      await writeToReporter(context, transaction, 'report-received', id, { title });
      const maximum = context.configuration.hourlyLimits.reports;
      await countShared(transaction, context, { what: 'reports', caller: callerOf(request.ip), maximum });
      return { id, receivedAt };
    }),
});
