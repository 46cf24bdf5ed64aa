import type { Logger } from 'pino';
import { callChannel, NobodyThere } from '../channel/call.js';
import type { Commands } from '../channel/commands.js';
import { findOwner } from '../channel/own.js';
import type { Configuration } from '../configuration.js';
import { openDatabase, type OpenDatabase } from './open.js';

export interface Work {
  /** Name of the command, the same on both sides. */
  readonly command: string;
  readonly arguments: unknown;
  readonly onProgress: (progress: unknown) => void;
  /** The commands over a database that this process opened itself. */
  readonly commands: (opened: OpenDatabase) => Commands;
}

/**
 * Runs a command on the database: in the process that owns the embedded database when there is one,
 * and otherwise here, on a database opened for it. The result is what crosses as JSON: parse it.
 */
export async function openOrCall(configuration: Configuration, log: Logger, work: Work): Promise<unknown> {
  const owner =
    configuration.databaseUrl === undefined ? await findOwner(configuration.dataFolder) : undefined;
  if (owner === undefined) return runHere(configuration, log, work);
  try {
    return await callChannel(owner, work.command, work.arguments, work.onProgress);
  } catch (error) {
    // The owner left in between, and the folder is free.
    if (error instanceof NobodyThere) return runHere(configuration, log, work);
    throw error;
  }
}

async function runHere(configuration: Configuration, log: Logger, work: Work): Promise<unknown> {
  const opened = await openDatabase(configuration, log);
  try {
    const command = work.commands(opened)[work.command];
    if (!command) throw new Error(`There is no command «${work.command}».`);
    return await command(work.arguments, work.onProgress);
  } finally {
    await opened.close();
  }
}
