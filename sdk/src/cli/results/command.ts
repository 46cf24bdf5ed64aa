import type { Command } from 'commander';
import { InvalidBodyError } from '../../errors.js';
import { Session } from '../session.js';
import type { Terminal } from '../terminal.js';
import { readResultFile } from './file.js';
import { atLines, publicationOf } from './publication.js';

export function addResults(program: Command, terminal: Terminal): void {
  program
    .command('results')
    .description('publish results')
    .command('publish')
    .description('publish a file: all of its lines, or none')
    .argument('<file>', 'CSV in UTF-8, with the columns of the official export-resultats, or of the API')
    .action(async (path: string, _options: object, command: Command) => {
      const session = Session.of(terminal, command);
      const client = await session.agent();
      const file = await readResultFile(path);
      const body = await publicationOf(path, file, client.indicators);
      try {
        const report = await client.results.publish(body);
        const { added, changed, unchanged } = report;
        session.print(report, () => `${added} added, ${changed} changed, ${unchanged} unchanged`);
      } catch (error) {
        throw error instanceof InvalidBodyError ? atLines(error, file) : error;
      }
    });
}
