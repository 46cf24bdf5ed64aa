import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { datasetName, type DatasetName } from '@spplus/contract/nouns/open-data';
import { Argument, Option, type Command } from 'commander';
import { interruption } from '../../errors/interruptions.js';
import { Session } from '../session.js';
import type { Terminal } from '../terminal.js';
import { WrongUsage } from '../wrong-usage.js';

interface ExportOptions {
  readonly format: 'csv' | 'json';
  readonly output?: string;
  readonly network?: string;
  readonly structure?: string;
}

/** An export of a whole country takes longer than a call. */
const anHour = 3_600_000;

export function addExport(program: Command, terminal: Terminal): void {
  program
    .command('export')
    .description('download open data: what is published, masks applied')
    .addArgument(new Argument('<dataset>').choices(datasetName.options))
    .addOption(new Option('--format <format>', 'form of the file').choices(['csv', 'json']).default('csv'))
    .option('--output <file>', 'write there, once all of it has come; else on the standard output')
    .option('--network <id>', 'only this network')
    .option('--structure <id>', 'only this structure')
    .action(async (dataset: DatasetName, options: ExportOptions, command: Command) => {
      const { format, output, network, structure } = options;
      const { openData } = Session.of(terminal, command).reader();
      const query = { ...(network && { network }), ...(structure && { structure }) };
      const { body } = await openData[format](dataset, query, { totalTimeout: anHour }).asResponse();
      if (!body) return;
      if (output === undefined) await download(body, terminal.stdout, { end: false });
      else await writeWhole(body, output);
    });
}

async function download(
  body: ReadableStream<Uint8Array>,
  target: NodeJS.WritableStream,
  options: { readonly end: boolean },
): Promise<void> {
  await pipeline(chunksOf(body), target, options);
}

/** The connection that breaks is the API's fault, not the file's. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw interruption(cause, 'The export');
      });
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

/** A file is there whole or not at all. */
async function writeWhole(body: ReadableStream<Uint8Array>, output: string): Promise<void> {
  const partial = `${output}.${randomUUID()}.part`;
  try {
    await download(body, createWriteStream(partial), { end: true });
    await rename(partial, output);
  } catch (error) {
    await rm(partial, { force: true });
    if (error instanceof Error && 'syscall' in error)
      throw new WrongUsage(`${output} cannot be written: ${error.message}.`, { cause: error });
    throw error;
  }
}
