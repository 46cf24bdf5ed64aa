import type { Transaction } from 'kysely';
import type { Database } from '../../platform/database/tables.js';
import { publish } from '../../publications/publish.js';
import type { StructureRow } from '../structures.js';
import { documentAndJusticeStories } from './documents-and-justice.js';
import { familyStories } from './family.js';
import { otherStories } from './france-services.js';
import { storyRows } from './rows.js';
import { taxAndHealthStories } from './taxes-and-health.js';
import { workStories } from './work.js';

/** The stories of the demonstration, written for it: nobody lived them. */
export const demonstratedStories = [
  ...familyStories,
  ...workStories,
  ...taxAndHealthStories,
  ...documentAndJusticeStories,
  ...otherStories,
];

/** Writes the stories, with their answers and actions. The structures and the indicators must be there. */
export async function loadStories(
  transaction: Transaction<Database>,
  structures: readonly StructureRow[],
  now: Date,
): Promise<void> {
  for (const [index, story] of demonstratedStories.entries()) {
    const rows = storyRows(story, index + 1, structures, now);
    await transaction.insertInto('experience').values(rows.experience).execute();
    await transaction.insertInto('thread').values(rows.thread).execute();
    await transaction
      .insertInto('story_event')
      .values([...rows.events])
      .execute();
    if (rows.waiting) await transaction.insertInto('moderation_item').values(rows.waiting).execute();
    if (rows.message) await transaction.insertInto('message').values(rows.message).execute();
    if (rows.action) await transaction.insertInto('action').values(rows.action).execute();
    await publish(transaction, rows.experience.id);
    if (rows.votes.length > 0)
      await transaction
        .insertInto('vote')
        .values([...rows.votes])
        .execute();
    const [useful = 0, not_useful = 0] = story.votes ?? [];
    await transaction
      .updateTable('publication')
      .set({ useful, not_useful })
      .where('id', '=', rows.experience.id)
      .execute();
  }
}
