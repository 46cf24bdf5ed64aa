import { Argument, Command, InvalidArgumentError } from 'commander';
import { rights, type Right } from '@spplus/contract';
import { datasets } from './administration/commands.js';
import { createKey, importDataset, listKeys, reset, revokeKey } from './administration/operations.js';

function rightsOf(text: string): Right[] {
  const names = text.split(',').map((name) => name.trim());
  const known = rights.filter((right) => names.includes(right));
  if (known.length < new Set(names).size)
    throw new InvalidArgumentError(`Les droits sont : ${rights.join(', ')}.`);
  return known;
}

const program = new Command('services-publics-plus')
  .description('Administre Services Publics+')
  .helpOption('-h, --help', 'affiche cette aide')
  .helpCommand(false);

program
  .command('import')
  .description('importe un fichier CSV officiel ; relancer ne change rien de plus')
  .addArgument(new Argument('<jeu>', 'ce que contient le fichier').choices(datasets))
  .argument('<fichier>', 'fichier CSV en UTF-8, séparé par des points-virgules ou des virgules')
  .option('--json', 'écrit le compte rendu entier en JSON sur la sortie')
  .option('--report <fichier>', 'écrit le compte rendu entier en JSON dans ce fichier')
  .addHelpText(
    'after',
    '\nCode de sortie : 0 tout est pris, 2 des lignes sont refusées, 1 rien ne peut être lu.',
  )
  .action(importDataset);

const key = program.command('key').description('gère les clés d’API des réseaux');
key
  .command('create')
  .description('crée une clé, et montre son secret cette seule fois')
  .requiredOption('--network <id>', 'réseau dont la clé parle')
  .option('--structure <id>', 'limite la clé à cette structure et à celles qui en dépendent')
  .requiredOption('--rights <droits>', `droits, séparés par des virgules : ${rights.join(', ')}`, rightsOf)
  .requiredOption('--label <nom>', 'à quoi la clé sert')
  .action(createKey);
key
  .command('list')
  .description('liste les clés, sans leur secret')
  .option('--json', 'écrit la liste en JSON')
  .action(listKeys);
key
  .command('revoke')
  .description('révoque une clé')
  .argument('<id>', 'identifiant de la clé')
  .action(revokeKey);

program
  .command('reset')
  .description('efface la base de données ; le prochain démarrage la recrée')
  .option('--yes', 'efface sans rien demander')
  .action(reset);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
