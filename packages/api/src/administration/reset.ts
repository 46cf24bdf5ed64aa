import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { mailFolder } from '../mails/folder.js';
import { findOwner, ownFolder } from '../platform/channel/own.js';
import type { Configuration } from '../platform/configuration.js';
import { openDatabase } from '../platform/database/open.js';
import { kyselyOver, openPool } from '../platform/database/pool.js';

/** Whether nothing but demonstration data would be lost; false where that cannot be known. */
export async function holdsOnlyDemonstration(configuration: Configuration, log: Logger): Promise<boolean> {
  try {
    const { db, close } = await openDatabase(configuration, log);
    try {
      const installation = await db.selectFrom('installation').select('data').executeTakeFirst();
      return installation === undefined || installation.data === 'demonstration';
    } finally {
      await close();
    }
  } catch (error) {
    log.debug({ err: error }, 'The database to erase could not be read');
    return false;
  }
}

/** Throws a sentence where a server runs on the embedded database, which cannot be erased under it. */
export async function requireStopped({ databaseUrl, dataFolder }: Configuration): Promise<void> {
  if (databaseUrl !== undefined || (await findOwner(dataFolder)) === undefined) return;
  throw new Error('The server is running on this database. Stop it, then run this again.');
}

/** Erases the database; the next start makes it anew. */
export async function eraseDatabase({ databaseUrl, dataFolder }: Configuration, log: Logger): Promise<void> {
  // Letters written instead of sent hold what the database held.
  await rm(mailFolder(dataFolder), { recursive: true, force: true });
  if (databaseUrl === undefined) {
    const owner = await ownFolder(dataFolder);
    await rm(join(dataFolder, 'database'), { recursive: true, force: true });
    await owner.release();
    return;
  }
  const db = kyselyOver(openPool({ connectionString: databaseUrl, max: 1 }, log));
  try {
    await db.transaction().execute(async (trx) => {
      await sql`drop schema public cascade`.execute(trx);
      await sql`create schema public`.execute(trx);
      await sql`drop schema if exists pgboss cascade`.execute(trx);
    });
  } finally {
    await db.destroy();
  }
}
