import { askIfBetter } from './follow-ups/ask-if-better.js';
import { mailWork } from './mails/send-mail.js';
import type { Context } from './platform/context.js';
import type { Works } from './platform/jobs/work.js';
import { purgeWork } from './retention/purge.js';
import { webhookWork } from './webhooks/deliver.js';

/** What is done with the jobs of each queue. */
export const works = (context: Context): Works => ({
  mail: mailWork(context),
  webhook: webhookWork(context),
  'ask-if-better': { run: (data) => askIfBetter(context, data) },
  purge: purgeWork(context),
});
