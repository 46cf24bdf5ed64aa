import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { ownFolder } from '../../channel/own.js';
import { migrate } from '../migrate.js';
import type { OpenDatabase } from '../open.js';
import { kyselyOver, openPool } from '../pool.js';
import { EngineStream } from './engine-stream.js';
import { LastingEngine } from './lasting-engine.js';
import { Maintenance } from './maintenance.js';

export interface EmbeddedOptions {
  /** How long a query waits for the only connection, in milliseconds. */
  readonly patience?: number;
}

/** Opens the database kept in `folder`, created when absent, migrated, for this process alone. */
export async function openEmbedded(
  folder: string,
  log: Logger,
  { patience = 10_000 }: EmbeddedOptions = {},
): Promise<OpenDatabase> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const owner = await ownFolder(folder);
  const engine = new LastingEngine(join(folder, 'database'), log);
  const db = kyselyOver(
    openPool(
      {
        stream: () => new EngineStream(() => engine.reach()),
        user: 'postgres',
        database: 'postgres',
        ssl: false,
        max: 1,
        idleTimeoutMillis: 0,
        connectionTimeoutMillis: patience,
      },
      log,
    ),
  );
  const free = async (): Promise<void> => {
    await db.destroy();
    await engine.close();
    await owner.release();
  };
  try {
    // Before the pool, whose patience a first start may exceed.
    await engine.reach();
    await migrate(db, log);
    const maintenance = await Maintenance.start(db, log);
    const close = async (): Promise<void> => {
      await owner.drain();
      await maintenance.stop();
      await free();
    };
    return { db, engine: 'embedded', channel: owner, close };
  } catch (error) {
    await free();
    throw error;
  }
}
