import type { Transaction } from 'kysely';
import type { Database } from '../platform/database/tables.js';

/** Notes that the author is asked about an action; undefined, with nothing written, where there is nothing to ask. */
export async function markAsked(
  transaction: Transaction<Database>,
  action: string,
  at: string,
): Promise<{ story: string; structure: string } | undefined> {
  const asked = await transaction
    .updateTable('action')
    .set({ asked_at: at })
    .from('thread')
    .whereRef('thread.id', '=', 'action.thread_id')
    .where('action.id', '=', action)
    .where('action.state', '=', 'done')
    .where('action.asked_at', 'is', null)
    .where('action.better', 'is', null)
    .where((eb) =>
      eb.exists(
        eb.selectFrom('publication').whereRef('publication.id', '=', 'thread.experience_id').select('id'),
      ),
    )
    .returning(['thread.experience_id as story', 'thread.structure_id', 'thread.named'])
    .executeTakeFirst();
  if (!asked) return undefined;
  const structure = await transaction
    .selectFrom('structure')
    .select('name')
    .where('id', '=', asked.structure_id)
    .executeTakeFirst();
  return { story: asked.story, structure: structure?.name ?? asked.named };
}
