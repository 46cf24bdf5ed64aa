import { Command } from 'commander';
import { addAct } from './act/command.js';
import { addExport } from './export/command.js';
import { addModerate } from './moderate/command.js';
import { addReply } from './reply/command.js';
import { addResults } from './results/command.js';
import type { Terminal } from './terminal.js';

const after = `
The key comes from SPP_KEY or from the file of --key-file, never from an argument.
Exit codes: 0 done, 1 refused by the API, 2 wrong usage, 3 the API could not be reached.`;

/** The whole command line. Throws `CommanderError` instead of leaving the process. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('spp')
    .description('What a network’s own tools do with Services Publics+')
    .option('--url <address>', 'address of the API (SPP_URL)')
    .option('--key-file <file>', 'file that holds the API key (else SPP_KEY)')
    .option('--json', 'print answers and problems as JSON')
    .helpCommand(false)
    .addHelpText('after', after)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    });
  for (const add of [addModerate, addReply, addAct, addResults, addExport]) add(program, terminal);
  return program;
}
