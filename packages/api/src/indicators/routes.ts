import type { Indicator, Table } from '@spplus/contract';
import type { Transaction } from 'kysely';
import { forbid, refuse } from '../audit/refusal.js';
import { recordAudit } from '../audit/store.js';
import { coversNetwork } from '../keys/scope.js';
import type { Context } from '../platform/context.js';
import type { Database, NewRow } from '../platform/database/tables.js';
import type { Handlers } from '../platform/handlers.js';
import { Problem } from '../platform/problems.js';
import { toIndicator } from './row.js';
import { scaleFaults, unsettled, type Description } from './rules.js';
import { getIndicator, hasResults, listIndicators, lockIndicator, saveIndicator } from './store.js';

export const indicatorRoutes = (context: Context): Handlers<Table['indicators']> => ({
  list: ({ query }) => listIndicators(context.db, query),

  get: async ({ params }) => {
    const found = await getIndicator(context.db, params.id);
    if (!found) throw unknown(params.id);
    return toIndicator(found);
  },

  save: async ({ params, body, agent, commit }) => {
    const operation = 'indicators.save';
    if (agent.network !== body.network) await refuse(context, agent, operation, body.network);
    if (!coversNetwork(agent, body.network)) {
      const detail =
        'This key covers a part of the network; only a key of the whole network describes indicators.';
      await forbid(context, agent, operation, params.id, detail);
    }
    const holder = await getIndicator(context.db, params.id);
    if (holder && holder.network_id !== agent.network) await refuse(context, agent, operation, params.id);
    const errors = scaleFaults(body);
    if (errors.length > 0) {
      throw new Problem('invalid-body', { detail: 'The unit and the highest mark disagree.', errors });
    }
    const answer = await commit(async (transaction) => {
      const at = context.now().toISOString();
      const saved = await saveUnlessSettled(transaction, newRow(params.id, body, at));
      await recordAudit(transaction, { at, agent, operation, outcome: 'done', object: params.id });
      return saved;
    });
    context.invalidate();
    return answer;
  },
});

const unknown = (id: string): Problem =>
  new Problem('not-found', { detail: `There is no indicator «${id}»; GET /v1/indicators lists them.` });

async function saveUnlessSettled(
  transaction: Transaction<Database>,
  row: NewRow<'indicator'>,
): Promise<Indicator> {
  const before = await lockIndicator(transaction, row.id);
  const saved = await saveIndicator(transaction, row);
  // Another network took the code since the handler looked.
  if (!saved) throw unknown(row.id);
  const after = toIndicator(saved);
  const changes = before ? unsettled(toIndicator(before), after) : [];
  if (changes.length > 0 && (await hasResults(transaction, row.id))) {
    const errors = changes.map((part) => ({ pointer: `/${part}`, detail: 'Settled since results exist.' }));
    const detail = `${row.id} has results, whose meaning would change. Create another indicator.`;
    throw new Problem('conflict', { detail, errors });
  }
  return after;
}

const newRow = (id: string, body: Description, at: string): NewRow<'indicator'> => ({
  id,
  network_id: body.network,
  name: body.name,
  official_name: body.officialName ?? body.name,
  kind: body.kind,
  unit: body.unit,
  out_of: body.outOf ?? null,
  direction: body.direction,
  source: body.source ?? null,
  method: body.method ?? null,
  frequency: body.frequency,
  demonstration: false,
  updated_at: at,
});
