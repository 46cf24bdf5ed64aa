import type { AgentAction } from '@spplus/contract/nouns/actions';
import { Option, type Command } from 'commander';
import { allOf } from '../all-of.js';
import { dayOf, textOptions, wholeNumber, type TextOptions } from '../options.js';
import { Session } from '../session.js';
import type { Terminal } from '../terminal.js';
import { textOf } from '../text-of.js';
import { readIndicator, type Moved } from './indicator-option.js';

interface Listing {
  readonly state?: AgentAction['state'];
  readonly limit?: number;
}

interface Commitment extends TextOptions {
  readonly due: string;
}

interface Completion {
  readonly evidence: string;
  readonly indicator?: Moved;
}

export function addAct(program: Command, terminal: Terminal): void {
  const act = program.command('act').description('commit to actions, and show them done');

  act
    .command('list')
    .description('actions of the threads that a key covers')
    .addOption(new Option('--state <state>', 'only those').choices(['committed', 'done']))
    .option('--limit <n>', 'at most so many', wholeNumber)
    .action(async ({ state, limit }: Listing, command: Command) => {
      const session = Session.of(terminal, command);
      const { actions } = await session.agent();
      const items = await allOf(actions.list({ ...(state && { state }) }), limit);
      session.print(items, () => items.map(lineOf).join('\n'));
    });

  const [text, file] = textOptions();
  act
    .command('commit')
    .description('promise an action for a day')
    .argument('<thread>')
    .requiredOption('--due <day>', 'day it is promised for, as 2026-06-30', dayOf)
    .addOption(text)
    .addOption(file)
    .action(async (thread: string, { due, ...source }: Commitment, command: Command) => {
      const session = Session.of(terminal, command);
      const body = { thread, dueOn: due, description: await textOf(source, terminal) };
      const action = await (await session.agent()).actions.commit(body);
      session.print(action, () => `Action ${action.id} is promised for ${action.dueOn}`);
    });

  act
    .command('done')
    .description('say that an action is done, and show it')
    .argument('<action>')
    .requiredOption('--evidence <text>', 'what was done')
    .option('--indicator <moved>', 'result that shows it, as IND-27:2024:2025', readIndicator)
    .action(async (id: string, { evidence, indicator }: Completion, command: Command) => {
      const session = Session.of(terminal, command);
      const { actions } = await session.agent();
      const action = await actions.finish(id, { evidence, ...(indicator && { indicator }) });
      session.print(action, () => `Action ${action.id} is done`);
    });
}

const lineOf = ({ id, thread, state, dueOn, description }: AgentAction): string =>
  [id, thread, state, dueOn, description.replace(/\s+/g, ' ')].join('  ');
