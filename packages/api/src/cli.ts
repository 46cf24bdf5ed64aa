import { Argument, Command, InvalidArgumentError } from 'commander';
import { rights, type Right } from '@spplus/contract';
import { datasets } from './administration/commands.js';
import { createKey, importDataset, listKeys, reset, revokeKey } from './administration/operations.js';

function rightsOf(text: string): Right[] {
  const names = text.split(',').map((name) => name.trim());
  const known = rights.filter((right) => names.includes(right));
  if (known.length < new Set(names).size)
    throw new InvalidArgumentError(`The rights are: ${rights.join(', ')}.`);
  return known;
}

const program = new Command('services-publics-plus')
  .description('Administers Services Publics+, on the database that the server would open')
  .helpCommand(false);

program
  .command('import')
  .description('import an official CSV file; running it again changes nothing more')
  .addArgument(new Argument('<dataset>', 'what the file holds').choices(datasets))
  .argument('<file>', 'CSV in UTF-8, separated by semicolons or commas')
  .option('--json', 'print the whole report as JSON')
  .option('--report <file>', 'write the whole report to this file, as JSON')
  .addHelpText(
    'after',
    '\nExit code: 0 when every row is taken, 2 when some are refused, 1 when nothing could be read.',
  )
  .action(importDataset);

const key = program.command('key').description('manage the API keys of networks');
key
  .command('create')
  .description('create a key, and show its secret this once')
  .requiredOption('--network <id>', 'network that the key speaks for')
  .option('--structure <id>', 'keep the key to this structure and those under it')
  .requiredOption('--rights <rights>', `rights, separated by commas: ${rights.join(', ')}`, rightsOf)
  .requiredOption('--label <label>', 'what the key is for')
  .action(createKey);
key
  .command('list')
  .description('list the keys, without their secrets')
  .option('--json', 'print the list as JSON')
  .action(listKeys);
key.command('revoke').description('revoke a key').argument('<id>', 'identifier of the key').action(revokeKey);

program
  .command('reset')
  .description('erase the database; the next start makes it anew')
  .option('--yes', 'erase without asking')
  .action(reset);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
