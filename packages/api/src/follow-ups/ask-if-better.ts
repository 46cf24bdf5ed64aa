import { writeToAuthor } from '../mails/write-mail.js';
import type { Context } from '../platform/context.js';
import { markAsked } from './asking-store.js';

/**
 * Asks the author of a story whether what was done made it better: once, and not where the story is no longer public
 * or its author already said so.
 */
export const askIfBetter = (context: Context, { action }: { readonly action: string }): Promise<void> =>
  context.db.transaction().execute(async (transaction) => {
    const asked = await markAsked(transaction, action, context.now().toISOString());
    if (!asked) return;
    const { story, structure } = asked;
    await writeToAuthor(context, transaction, 'is-it-better', story, { structure });
  });
