import type { Erasure } from '@spplus/contract';
import type { Transaction } from 'kysely';
import { announce } from '../announcements/announce.js';
import { forgetMails, mailFolder } from '../mails/folder.js';
import type { Context } from '../platform/context.js';
import type { Database, Row } from '../platform/database/tables.js';
import { keptAfterErasure } from './kept.js';
import { recordErasure } from './ledger.js';
import { deleteStory } from './store.js';

/**
 * Erases a story with all that belongs to it. The ledger holds it before the transaction commits: where the commit then
 * fails, the next start erases what its author wanted erased.
 */
export async function eraseStory(
  context: Context,
  transaction: Transaction<Database>,
  { id, language }: Pick<Row<'experience'>, 'id' | 'language'>,
): Promise<Erasure> {
  const { dataFolder, retention } = context.configuration;
  const now = context.now();
  const erasedAt = now.toISOString();
  await announce(context, transaction, {
    type: 'experience.withdrawn',
    experience: id,
    data: { why: 'erased' },
  });
  const mails = await deleteStory(transaction, id);
  await forgetMails(mailFolder(dataFolder), mails);
  await recordErasure(dataFolder, id, 'story', erasedAt);
  return { erasedAt, kept: keptAfterErasure(language, retention, now) };
}
