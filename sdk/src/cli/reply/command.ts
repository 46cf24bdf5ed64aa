import type { AgentThread } from '@spplus/contract/nouns/replies';
import type { Command } from 'commander';
import { allOf } from '../all-of.js';
import { textOptions, wholeNumber, type TextOptions } from '../options.js';
import { Session } from '../session.js';
import type { Terminal } from '../terminal.js';
import { textOf } from '../text-of.js';

interface Writing extends TextOptions {
  readonly signature: string;
}

export function addReply(program: Command, terminal: Terminal): void {
  const reply = program.command('reply').description('answer the stories that a key covers');

  reply
    .command('list')
    .description('threads, oldest first')
    .option('--awaiting', 'only those whose last word is the author’s')
    .option('--limit <n>', 'at most so many', wholeNumber)
    .action(async ({ awaiting, limit }: { awaiting?: true; limit?: number }, command: Command) => {
      const session = Session.of(terminal, command);
      const { replies } = await session.agent();
      const items = await allOf(replies.list({ ...(awaiting && { awaiting }) }), limit);
      session.print(items, () => items.map(lineOf).join('\n'));
    });

  const [text, file] = textOptions();
  reply
    .command('write')
    .description('answer in public; the author is told')
    .argument('<thread>')
    .requiredOption('--signature <name>', 'who answers, e.g. «La CAF du Pas-de-Calais»')
    .addOption(text)
    .addOption(file)
    .action(async (thread: string, { signature, ...source }: Writing, command: Command) => {
      const session = Session.of(terminal, command);
      const body = { thread, signature, text: await textOf(source, terminal) };
      const message = await (await session.agent()).replies.write(body);
      session.print(message, () => `Reply ${message.id} is public since ${message.writtenAt}`);
    });
}

function lineOf({ experience, thread }: AgentThread): string {
  const last = thread.messages.at(-1);
  const state = last ? `last word: ${last.by}, ${last.writtenAt}` : 'no answer yet';
  return [thread.id, experience.publishedAt, thread.structure.name, experience.title, state].join('  ');
}
