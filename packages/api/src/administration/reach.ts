import type { Logger } from 'pino';
import { callChannel, NobodyThere } from '../platform/channel/call.js';
import { findOwner } from '../platform/channel/own.js';
import type { Configuration } from '../platform/configuration.js';
import { createContext } from '../platform/context.js';
import { openDatabase } from '../platform/database/open.js';
import { loadReference } from '../reference-data/load.js';
import { administrationCommands, type CommandArguments, type CommandName } from './commands.js';

/**
 * Runs an administration command where the database is: in the server that holds the embedded one, when there is such
 * a server, and in this process otherwise. The answer is to be parsed: it may have crossed a socket.
 */
export async function runCommand<N extends CommandName>(
  configuration: Configuration,
  log: Logger,
  name: N,
  args: CommandArguments[N],
  onProgress: (progress: unknown) => void,
): Promise<unknown> {
  if (configuration.databaseUrl === undefined) {
    const owner = await findOwner(configuration.dataFolder);
    try {
      if (owner !== undefined) return await callChannel(owner, name, args, onProgress);
    } catch (error) {
      // It stopped in between without having begun: the folder is free.
      if (!(error instanceof NobodyThere)) throw error;
    }
  }
  const { db, channel, close } = await openDatabase(configuration, log);
  try {
    const commands = administrationCommands(
      await createContext({ db, configuration, log, now: () => new Date() }),
    );
    // Another administrator's command may come while this one runs.
    channel?.register(commands);
    await loadReference(db);
    return await commands[name](args, onProgress);
  } finally {
    await close();
  }
}
