import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { migrate } from '../migrate.js';
import type { OpenDatabase } from '../open.js';
import { kyselyOver, openPool } from '../pool.js';
import { ownFolder } from '../../channel/own.js';
import { EngineStream } from './engine-stream.js';
import { Engine } from './engine.js';

/** How long a query waits for the only connection, in milliseconds. */
const patience = 10_000;

/** Opens the database kept in `folder`, created when absent, migrated, for this process alone. */
export async function openEmbedded(folder: string, log: Logger): Promise<OpenDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const owner = await ownFolder(folder);
  const cluster = join(folder, 'database');
  let engine = await Engine.open(cluster);
  const reach = async (): Promise<Engine> => (engine.alive ? engine : (engine = await Engine.open(cluster)));
  const pool = openPool(
    {
      stream: () => new EngineStream(reach),
      user: 'postgres',
      database: 'postgres',
      ssl: false,
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: patience,
    },
    log,
  );
  const db = kyselyOver(pool);
  await migrate(db, log);
  const close = async (): Promise<void> => {
    await db.destroy();
    await engine.close();
    await owner.release();
  };
  return { db, engine: 'embedded', channel: owner, close };
}
