import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from '../configuration.js';

/**
 * The installation's root secret: `SECRET_KEY`, or a file of the data folder that the first start writes.
 *
 * Several processes on one PostgreSQL must share it, hence `SECRET_KEY` there in production.
 */
export async function rootSecret(configuration: Configuration): Promise<Uint8Array> {
  const { secretKey, databaseUrl, production, dataFolder } = configuration;
  if (secretKey !== undefined) return secretKey;
  if (production && databaseUrl !== undefined) {
    throw new Error(
      'In production on PostgreSQL, set SECRET_KEY to 32 random bytes in base64, the same for every process: ' +
        'it seals addresses and signs challenges. `openssl rand -base64 32` makes one.',
    );
  }
  return fromFile(dataFolder);
}

async function fromFile(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'secret.key');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(randomBytes(32).toString('base64'));
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return new Uint8Array(Buffer.from(await readFile(path, 'utf8'), 'base64'));
}
