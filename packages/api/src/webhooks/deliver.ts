import * as z from 'zod';
import type { Context } from '../platform/context.js';
import type { QueueData } from '../platform/jobs/queues.js';
import { GivenUp, type Work } from '../platform/jobs/work.js';
import { beginDelivery, endDelivery } from './delivery-store.js';
import { post } from './post.js';
import { Unreachable } from './reachable.js';
import { reachOf } from './rules.js';
import { signatureHeaders } from './sign.js';

/** An event was not taken by whom it was posted to. */
class NotDelivered extends Error {
  override readonly name = 'NotDelivered';
}

const identified = z.object({ id: z.string() });
/** Gone: whoever answers it wants nothing more (Standard Webhooks). */
const gone = 410;

/** Posts each event to its address, signed; an answer other than 2xx is a failure, tried again later. */
export const webhookWork = ({
  db,
  now,
  secrets,
  configuration,
}: Pick<Context, 'db' | 'now' | 'secrets' | 'configuration'>): Work<QueueData['webhook']> => ({
  async run({ delivery }) {
    const begun = await beginDelivery(db, delivery);
    if (!begun) return;
    const { url, payload, secret } = begun;
    const { id } = identified.parse(JSON.parse(payload));
    const timestamp = Math.floor(now().getTime() / 1000);
    const headers = signatureHeaders(secrets.open('webhook', secret), { id, timestamp, payload });
    const status = await post({ url, payload, headers, reach: reachOf(configuration) }).catch(told);
    if (typeof status === 'number' && status >= 200 && status < 300) {
      const delivered_at = now().toISOString();
      await endDelivery(db, delivery, { state: 'delivered', delivered_at, last_outcome: `HTTP ${status}` });
      return;
    }
    const outcome = typeof status === 'number' ? `HTTP ${status}` : status;
    await endDelivery(db, delivery, { last_outcome: outcome });
    throw status === gone ? new GivenUp(outcome) : new NotDelivered(outcome);
  },

  setAside: ({ delivery }) => endDelivery(db, delivery, { state: 'dead' }),
});

/** What a network is told of a connection that failed: nothing that would map our own network. */
function told(error: unknown): string {
  if (error instanceof Unreachable) return error.message;
  if (!(error instanceof Error)) return 'The connection failed.';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'No answer within 10 seconds.';
  return 'code' in error ? `The connection failed: ${String(error.code)}.` : 'The connection failed.';
}
