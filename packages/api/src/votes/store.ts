import type { Votes } from '@spplus/contract';
import type { Transaction } from 'kysely';
import type { Database, NewRow } from '../platform/database/tables.js';

/**
 * Keeps one vote of a voter on a published story, the last one, and the counts that go with it; undefined where the
 * story is not published.
 */
export async function keepVote(
  transaction: Transaction<Database>,
  vote: NewRow<'vote'>,
): Promise<Votes | undefined> {
  // Voters of one story wait for each other here, so that each change of a count is that of a vote.
  const counted = await transaction
    .selectFrom('publication')
    .select(['useful', 'not_useful'])
    .where('id', '=', vote.experience_id)
    .forUpdate()
    .executeTakeFirst();
  if (!counted) return undefined;
  const before = await transaction
    .selectFrom('vote')
    .select('useful')
    .where('experience_id', '=', vote.experience_id)
    .where('voter', '=', vote.voter)
    .executeTakeFirst();
  await transaction
    .insertInto('vote')
    .values(vote)
    .onConflict((conflict) =>
      conflict.columns(['experience_id', 'voter']).doUpdateSet({ useful: vote.useful, at: vote.at }),
    )
    .execute();
  const useful = counted.useful + one(vote.useful) - one(before?.useful === true);
  const not_useful = counted.not_useful + one(!vote.useful) - one(before?.useful === false);
  await transaction
    .updateTable('publication')
    .set({ useful, not_useful })
    .where('id', '=', vote.experience_id)
    .execute();
  return { useful, notUseful: not_useful };
}

const one = (counts: boolean): number => (counts ? 1 : 0);
