import type { Operation, Table } from '@spplus/contract';
import { forbid, refuse } from '../audit/refusal.js';
import { recordAudit } from '../audit/store.js';
import { coveredStructures } from '../keys/scope.js';
import type { Context } from '../platform/context.js';
import type { Agent, Handlers } from '../platform/handlers.js';
import { structuresOf } from '../publications/story-structures.js';
import { claimItem, releaseItem } from './claims.js';
import { decide } from './decide.js';
import { toItem } from './item.js';
import { findItem, historiesOf, listItems, type ItemRow } from './queue-store.js';

export const moderationRoutes = (
  context: Context,
): Handlers<Pick<Table['moderation'], 'list' | 'get' | 'claim' | 'release' | 'decide'>> => ({
  list: async ({ query, agent }) => {
    const { rows, nextCursor } = await listItems(context.db, agent, query);
    return { items: await present(context, agent, rows), nextCursor };
  },

  get: async ({ params: { id }, agent }) => {
    const row = await covered(context, agent, 'moderation.get', id);
    const [item] = await present(context, agent, [row]);
    return item ?? refuse(context, agent, 'moderation.get', id);
  },

  claim: async ({ params: { id }, agent, commit }) => {
    const operation = 'moderation.claim';
    await covered(context, agent, operation, id);
    return commit(async (transaction) => {
      const now = context.now();
      const claim = await claimItem(transaction, agent, id, now);
      const at = now.toISOString();
      await recordAudit(transaction, { at, agent, operation, outcome: 'done', object: id });
      return claim;
    });
  },

  release: async ({ params: { id, claim }, agent, commit }) => {
    const operation = 'moderation.release';
    await covered(context, agent, operation, id);
    await commit(async (transaction) => {
      await releaseItem(transaction, id, claim);
      const at = context.now().toISOString();
      await recordAudit(transaction, { at, agent, operation, outcome: 'done', object: id });
    });
  },

  decide: async ({ params: { id }, body, agent, commit }) => {
    const operation = 'moderation.decide';
    const { experience_id: experience } = await covered(context, agent, operation, id);
    if (body.decision === 'hand-over' && body.from !== undefined) {
      await coversFrom(context, agent, body.from);
    }
    const answer = await commit(async (transaction) => {
      const at = context.now().toISOString();
      const decided = await decide({ context, transaction, agent, at }, { id, experience }, body);
      await recordAudit(transaction, { at, agent, operation, outcome: 'done', object: id });
      return decided;
    });
    context.invalidate();
    return answer;
  },
});

/** The text, or a refusal where the agent may not moderate it. */
async function covered(context: Context, agent: Agent, operation: Operation, id: string): Promise<ItemRow> {
  return (await findItem(context.db, agent, id)) ?? refuse(context, agent, operation, id);
}

/** Nobody gives away what another network's structure was sent. */
async function coversFrom(context: Context, agent: Agent, from: string): Promise<void> {
  if ((await coveredStructures(context.db, agent, [from])).has(from)) return;
  const detail = `This key does not cover «${from}»: only a moderator who does hands over what was sent there.`;
  await forbid(context, agent, 'moderation.decide', from, detail);
}

async function present({ db, now }: Context, agent: Agent, rows: readonly ItemRow[]) {
  const stories = rows.map(({ experience_id }) => experience_id);
  const structures = await structuresOf(db, stories);
  const histories = await historiesOf(db, stories);
  const at = now().toISOString();
  return rows.map((row) =>
    toItem(
      row,
      {
        structures: structures.get(row.experience_id) ?? [],
        history: histories.get(row.experience_id) ?? [],
      },
      { now: at, reader: agent.keyId },
    ),
  );
}
