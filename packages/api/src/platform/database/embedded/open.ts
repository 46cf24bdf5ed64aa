import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { ownFolder } from '../../channel/own.js';
import { migrate } from '../migrate.js';
import type { OpenDatabase } from '../open.js';
import { kyselyOver, openPool } from '../pool.js';
import { EngineStream } from './engine-stream.js';
import { LastingEngine } from './lasting-engine.js';

/** How long a query waits for the only connection, in milliseconds. */
const patience = 10_000;

/** Opens the database kept in `folder`, created when absent, migrated, for this process alone. */
export async function openEmbedded(folder: string, log: Logger): Promise<OpenDatabase> {
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
  const close = async (): Promise<void> => {
    await owner.drain();
    await db.destroy();
    await engine.close();
    await owner.release();
  };
  try {
    // Before the pool, whose patience a first start may exceed.
    await engine.reach();
    await migrate(db, log);
  } catch (error) {
    await close();
    throw error;
  }
  return { db, engine: 'embedded', channel: owner, close };
}
