import type { EngagementList, Table } from '@spplus/contract';
import type { Kysely } from 'kysely';
import { recordAudit } from '../audit/store.js';
import { forbid, refuse } from '../audit/refusal.js';
import { coversNetwork } from '../keys/scope.js';
import { networkExists } from '../networks/store.js';
import type { Context } from '../platform/context.js';
import type { Database } from '../platform/database/tables.js';
import type { Handlers } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';
import { worded, wordingErrors } from './rules.js';
import { declensionsOf, latestEdition, nationalEngagements, replaceDeclensions } from './store.js';

export const engagementRoutes = (context: Context): Handlers<Table['engagements']> => ({
  list: ({ query }) => read(context.db, query.network, query.edition),

  decline: async ({ body, agent, commit }) => {
    const operation = 'engagements.decline';
    if (agent.network !== body.network) await refuse(context, agent, operation, body.network);
    if (!coversNetwork(agent, body.network)) {
      const detail =
        'This key covers a part of the network; only a key of the whole network words its engagements.';
      await forbid(context, agent, operation, body.network, detail);
    }
    const national = await nationalEngagements(context.db, body.edition);
    if (national.length === 0) {
      const errors = [{ pointer: '/edition', detail: `There is no edition ${body.edition}.` }];
      throw new Problem('invalid-body', {
        detail: 'Word the engagements of an edition that exists.',
        errors,
      });
    }
    const errors = wordingErrors(body.items, national);
    if (errors.length > 0) {
      throw new Problem('invalid-body', {
        detail: 'Word each engagement of the edition once at most.',
        errors,
      });
    }
    const answer = await commit(async (transaction) => {
      const at = context.now().toISOString();
      await replaceDeclensions(transaction, body.network, body.edition, body.items, at);
      await recordAudit(transaction, { at, agent, operation, outcome: 'done', object: body.network });
      return read(transaction, body.network, body.edition);
    });
    context.invalidate();
    return answer;
  },
});

async function read(
  db: Kysely<Database>,
  network: string | undefined,
  asked: number | undefined,
): Promise<EngagementList> {
  if (network !== undefined && !(await networkExists(db, network))) {
    throw new Problem('not-found', {
      detail: `There is no network «${network}»; GET /v1/networks lists them.`,
    });
  }
  const edition = asked ?? (await latestEdition(db));
  const national = edition === undefined ? [] : await nationalEngagements(db, edition);
  if (edition === undefined || national.length === 0) {
    throw new Problem('not-found', { detail: `There is no edition ${asked} of the engagements.` });
  }
  const own = network === undefined ? [] : await declensionsOf(db, network, edition);
  return worded(edition, network ?? null, national, own);
}
