import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Right } from '@spplus/contract';
import { apiKey, keys } from '@spplus/contract/nouns/keys';
import { pino } from 'pino';
import * as z from 'zod/mini';
import { importReport } from '../importers/report.js';
import { readConfiguration, type Configuration } from '../platform/configuration.js';
import type { CommandArguments } from './commands.js';
import { importText } from './import-text.js';
import { keyTable, newKeyText } from './key-text.js';
import { ProgressDisplay } from './progress.js';
import { runCommand } from './reach.js';
import { eraseDatabase, holdsOnlyDemonstration, requireStopped } from './reset.js';

const configuration = () => readConfiguration(process.env);
// The standard output is for answers, so that they can be piped.
const log = pino({ level: process.env['LOG_LEVEL'] ?? 'warn' }, pino.destination(2));
const say = (text: string) => process.stderr.write(`${text}\n`);
const answer = (text: string) => process.stdout.write(`${text}\n`);
const silent = () => undefined;

/** npm runs scripts from the root; paths are from where the command was typed. */
const fromHere = (path: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

interface ImportOptions {
  readonly json?: true;
  readonly report?: string;
}

export async function importDataset(
  dataset: CommandArguments['import']['dataset'],
  file: string,
  options: ImportOptions,
): Promise<void> {
  const display = new ProgressDisplay(process.stderr);
  const update = (progress: unknown) => display.update(progress);
  const args = { dataset, path: fromHere(file) };
  const result = await runCommand(configuration(), log, 'import', args, update).finally(() => display.stop());
  const report = importReport.parse(result);
  const json = JSON.stringify(report, undefined, 2);
  if (options.report !== undefined) await writeFile(fromHere(options.report), `${json}\n`);
  answer(options.json ? json : importText(report));
  if (report.refused > 0) process.exitCode = 2;
}

interface KeyOptions {
  readonly network: string;
  readonly structure?: string;
  readonly rights: Right[];
  readonly label: string;
}

export async function createKey({ structure, ...options }: KeyOptions): Promise<void> {
  const args = { ...options, structure: structure ?? null };
  const key = keys.create.answer.parse(await runCommand(configuration(), log, 'key.create', args, silent));
  say(newKeyText(key));
  answer(key.secret);
}

export async function listKeys({ json }: { readonly json?: true }): Promise<void> {
  const list = z.array(apiKey).parse(await runCommand(configuration(), log, 'key.list', {}, silent));
  answer(json ? JSON.stringify(list, undefined, 2) : keyTable(list));
}

export async function revokeKey(id: string): Promise<void> {
  await runCommand(configuration(), log, 'key.revoke', { id }, silent);
  say(`The key ${id} is revoked.`);
}

export async function reset({ yes }: { readonly yes?: true }): Promise<void> {
  const settings = configuration();
  await requireStopped(settings);
  const agreed = yes === true || (await mayErase(settings));
  if (!agreed) {
    say('Nothing is erased. To erase without a question: npm run reset -- --yes');
    process.exitCode = 1;
    return;
  }
  await eraseDatabase(settings, log);
  say('The database is erased. The next `npm start` makes it anew.');
}

/** Demonstration data come back by themselves; for anything else, somebody must say so. */
async function mayErase(settings: Configuration): Promise<boolean> {
  if (settings.databaseUrl === undefined && (await holdsOnlyDemonstration(settings, log))) return true;
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const said = await terminal.question('Real data will be lost. Erase the database? (yes/no) ');
  terminal.close();
  return said.trim().toLowerCase() === 'yes';
}
