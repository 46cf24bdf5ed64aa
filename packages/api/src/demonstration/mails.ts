import type { AnswerOf, Table } from '@spplus/contract';
import { keptMails, mailFolder } from '../mails/folder.js';
import { veiled } from '../mails/veiled.js';
import type { Context } from '../platform/context.js';

const most = 30;

/** The latest mails that were written instead of sent, newest first. */
export async function demonstrationMails({
  configuration,
}: Pick<Context, 'configuration'>): Promise<AnswerOf<Table['demonstration']['mails']>> {
  const mails = await keptMails(mailFolder(configuration.dataFolder), most);
  return { items: mails.map(({ to, ...mail }) => ({ ...mail, to: veiled(to) })) };
}
