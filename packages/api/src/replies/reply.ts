import type { BodyOf, Message, Table } from '@spplus/contract';
import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { announce } from '../announcements/announce.js';
import { recordStoryEvent } from '../experiences/story-events.js';
import { writeToAuthor } from '../mails/write-mail.js';
import type { Context } from '../platform/context.js';
import type { Database } from '../platform/database/tables.js';
import type { Agent } from '../platform/handlers.js';
import { publish } from '../publications/publish.js';
import { holdThread, type ReachedThread } from './reach-store.js';
import { checkTurn, checkVersion } from './rules.js';
import { editReply, findReply, insertReply, lastWord } from './store.js';
import { withdrawnMeanwhile } from './withdrawn.js';

/** What an agent writes, when, in which transaction. */
export interface Writing {
  readonly context: Context;
  readonly transaction: Transaction<Database>;
  readonly agent: Agent;
  /** ISO 8601. */
  readonly at: string;
}

/** Replies in a thread, in public at once; its author and the networks are told. @throws Problem `conflict` */
export async function reply(
  { context, transaction, agent, at }: Writing,
  reached: ReachedThread,
  { text, signature }: BodyOf<Table['replies']['write']>,
): Promise<Message> {
  const thread = await holdThread(transaction, agent, reached);
  if (!thread) throw withdrawnMeanwhile();
  checkTurn(await lastWord(transaction, thread.id));
  const id = randomUUID();
  const written = { id, thread_id: thread.id, signature, text, key_id: agent.keyId, written_at: at };
  const message = await insertReply(transaction, written);
  const { experience } = thread;
  await publish(transaction, experience);
  const event = { experience_id: experience, at, kind: 'replied', key_id: agent.keyId, object: id } as const;
  await recordStoryEvent(transaction, event);
  const data = { thread: thread.id, reply: id };
  await announce(context, transaction, { type: 'reply.published', experience, data });
  await writeToAuthor(context, transaction, 'replied', experience, { signature });
  return message;
}

/** Edits a reply that was read in this version; the former text is kept. @throws Problem `conflict` */
export async function edit(
  { transaction, agent, at }: Writing,
  found: { readonly id: string; readonly thread_id: string; readonly experience_id: string },
  { text, signature, version }: BodyOf<Table['replies']['edit']>,
): Promise<Message> {
  const { id, thread_id, experience_id: experience } = found;
  await holdThread(transaction, agent, { id: thread_id, experience });
  const former = await findReply(transaction, agent, id);
  if (!former) throw withdrawnMeanwhile();
  checkVersion(former.version, version);
  const message = await editReply(transaction, former, { text, signature, key: agent.keyId, at });
  const event = { experience_id: experience, at, kind: 'reply-edited', object: id } as const;
  await recordStoryEvent(transaction, { ...event, key_id: agent.keyId });
  return message;
}
