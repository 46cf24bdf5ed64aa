import type { Mask } from '@spplus/contract/nouns/moderation';
import { rejectionReason, type RejectionReason } from '@spplus/contract/nouns/follow-ups';
import { Option, type Command } from 'commander';
import { allOf } from '../all-of.js';
import { wholeNumber } from '../options.js';
import { Session } from '../session.js';
import type { Terminal } from '../terminal.js';
import { decide, type Choice } from './decide.js';
import { maskHelp, readMask } from './mask-option.js';
import { lineOf, pageOf } from './words.js';

interface Decision {
  readonly revision?: number;
  readonly comment?: string;
}

interface Acceptance extends Decision {
  readonly mask?: Mask[];
  readonly maskFound?: true;
}

interface Rejection extends Decision {
  readonly reason: RejectionReason;
}

interface HandOver extends Decision {
  readonly to: string;
  readonly from?: string;
}

const revision = () =>
  new Option('--revision <n>', 'decide only on the revision that was read').argParser(wholeNumber);

export function addModerate(program: Command, terminal: Terminal): void {
  const moderate = program
    .command('moderate')
    .description('read what people send before it appears, and decide');

  moderate
    .command('list')
    .description('what waits, urgent first, then oldest first')
    .option('--limit <n>', 'at most so many', wholeNumber)
    .action(async ({ limit }: { limit?: number }, command: Command) => {
      const session = Session.of(terminal, command);
      const items = await allOf((await session.agent()).moderation.list(), limit);
      session.print(items, () => items.map(lineOf).join('\n'));
    });

  moderate
    .command('show')
    .description('one text, with the masks proposed')
    .argument('<id>')
    .action(async (id: string, _options: object, command: Command) => {
      const session = Session.of(terminal, command);
      const item = await (await session.agent()).moderation.get(id);
      session.print(item, () => pageOf(item));
    });

  moderate
    .command('accept')
    .description('claim a text and publish it')
    .argument('<id>')
    .option('--mask <mask>', maskHelp, readMask)
    .option('--mask-found', 'hide all the personal data found')
    .addOption(revision())
    .action(async (id: string, { revision, mask = [], maskFound }: Acceptance, command: Command) => {
      await say(Session.of(terminal, command), {
        id,
        revision,
        decide: ({ findings }) => ({ decision: 'accept', masks: [...mask, ...(maskFound ? findings : [])] }),
      });
    });

  moderate
    .command('reject')
    .description('claim a text and refuse it; its author is told why')
    .argument('<id>')
    .addOption(
      new Option('--reason <reason>', 'published reason')
        .choices(rejectionReason.options)
        .makeOptionMandatory(),
    )
    .option('--comment <text>', 'told to the author, with how to amend')
    .addOption(revision())
    .action(async (id: string, { revision, reason, comment }: Rejection, command: Command) => {
      await say(Session.of(terminal, command), {
        id,
        revision,
        decide: () => ({ decision: 'reject', reason, ...(comment !== undefined && { comment }) }),
      });
    });

  moderate
    .command('hand-over')
    .description('claim a story and give it to another structure')
    .argument('<id>')
    .requiredOption('--to <structure>', 'structure that it is about')
    .option('--from <structure>', 'structure that it is not about')
    .option('--comment <text>', 'kept in the history')
    .addOption(revision())
    .action(async (id: string, { revision, to, from, comment }: HandOver, command: Command) => {
      await say(Session.of(terminal, command), {
        id,
        revision,
        decide: () => ({
          decision: 'hand-over',
          to,
          ...(from !== undefined && { from }),
          ...(comment !== undefined && { comment }),
        }),
      });
    });
}

async function say(session: Session, choice: Choice): Promise<void> {
  const answer = await decide(session, choice);
  session.print(answer, () => `${answer.experience} is ${answer.state}`);
}
